### Các thông báo về kiểm thử ghi trong bộ tiêu chí.

# $title: tên kiểm thử.
TC0601 = kiểm thử “{ $title }” không mong đợi gì
    .help = thêm: thì CHỈ_TIÊU của ĐƠN_VỊ là đạt
    .meaning = Kiểm thử cho thấy điều gì là ở phần mong đợi.
    .example = kiểm thử "trễ một phút" có dữ liệu nhưng không có `thì …`
    .instead = thì hồ_sơ_đúng_hạn của X01 là không đạt

# $title: tên kiểm thử.
TC0602 = kiểm thử “{ $title }” chưa ghi kỳ
    .help = thêm, ví dụ: kỳ quý II/2026
    .meaning = Kết luận là của một kỳ nên kiểm thử phải ghi kỳ.
    .example = kiểm thử "trễ một phút" có `tính đến ngày 15/7/2026` nhưng không có `kỳ`
    .instead = kỳ quý II/2026

# $title: tên kiểm thử.
TC0603 = đã có kiểm thử tên “{ $title }”
    .help = đặt tên theo điều mà kiểm thử này cho thấy
    .declared = kiểm thử thứ nhất ở đây
    .meaning = Kết quả kiểm thử được báo theo tên.
    .example = kiểm thử "trễ hạn", và lại kiểm thử "trễ hạn"
    .instead = kiểm thử "trễ một phút", và kiểm thử "trễ một ngày"

# $column: tiêu đề cột; $records: loại bản ghi; $nearest: trường gần giống nhất.
TC0604 = “{ $records }” không có trường cho cột “{ $column }”
    .help = viết tên một trường, hoặc một tiêu đề đã khai báo
    .nearest = có phải “{ $nearest }”?
    .declared = khai báo ở đây
    .meaning = Cột của bảng trong kiểm thử là một trường của bản ghi, theo tên trường hoặc theo tiêu đề đã khai báo.
    .example = | đơn_vị | tiếp_nhân |
    .instead = | đơn_vị | tiếp_nhận |

# $column: tiêu đề cột.
TC0605 = cột “{ $column }” trùng trường với một cột khác
    .help = bỏ một cột
    .declared = cột thứ nhất ở đây
    .meaning = Trong một dòng, mỗi trường chỉ có một giá trị.
    .example = | đơn_vị | tiếp_nhận | tiếp_nhận |
    .instead = | đơn_vị | tiếp_nhận | trả |

# $cells: số ô của dòng; $columns: số cột.
TC0606 = dòng này có { $cells } ô, bảng có { $columns } cột
    .help = mỗi cột một ô; không có giá trị thì để ô trống
    .meaning = Mỗi dòng của bảng viết trên một dòng, có đủ số ô như số cột.
    .example = | X01 | 2026-04-01 |, trong khi bảng có ba cột
    .instead = | X01 | 2026-04-01 | |

# $name: chỉ tiêu.
TC0607 = “{ $name }” không có mức phấn đấu
    .help = mong đợi kết luận của chỉ tiêu, hoặc thêm `phấn đấu …` vào chỉ tiêu
    .declared = chỉ tiêu ở đây
    .meaning = Chỉ chỉ tiêu có mức phấn đấu mới cho biết đạt hay chưa đạt mức đó.
    .example = thì hồ_sơ_đúng_hạn của X01 có phấn đấu đạt, trong khi chỉ tiêu không có mức phấn đấu
    .instead = thì hồ_sơ_đúng_hạn của X01 là đạt

# $unit: đơn vị; $units: một số đơn vị đã cho; $nearest: đơn vị gần giống nhất.
TC0608 = kiểm thử này không cho đơn vị “{ $unit }”
    .help = thêm đơn vị vào bảng đơn vị, hoặc mong đợi ở một trong các đơn vị: { $units }
    .nearest = có phải “{ $nearest }”?
    .meaning = Kiểm thử đã cho bảng đơn vị thì chỉ nói về các đơn vị đó, và về tất cả các đơn vị gộp lại (`*`).
    .example = cho đơn vị với X01 và X02, rồi: thì hồ_sơ_đúng_hạn của X10 là đạt
    .instead = thì hồ_sơ_đúng_hạn của X01 là đạt

# $records: loại bản ghi.
TC0609 = “{ $records }” được cho hai lần
    .help = gộp các dòng vào một bảng
    .declared = bảng thứ nhất ở đây
    .meaning = Mỗi kiểm thử cho mỗi loại bản ghi bằng một bảng hoặc một tệp. Bảng đứng trước kiểm thử đầu tiên của tệp là chung cho mọi kiểm thử trong tệp, các dòng của bảng riêng nối tiếp sau đó.
    .example = cho hồ_sơ với một dòng, rồi trong cùng kiểm thử lại cho hồ_sơ với dòng khác
    .instead = một bảng có cả hai dòng

# $name: chỉ tiêu.
TC0610 = “{ $name }” không bao giờ có kết luận này
    .target = chỉ tiêu có yêu cầu nên kết luận là đạt, không đạt, chưa kết luận, chưa xác định được hoặc không áp dụng
    .monitor = chỉ tiêu chỉ theo dõi; viết `là theo dõi`, hoặc mong đợi một con số: có giá trị …
    .never-open = không dữ liệu nào khiến chỉ tiêu chưa kết luận; kết luận là đạt, không đạt hoặc chưa xác định được
    .always-applicable = lúc nào cũng có cái để xét; kết luận là đạt, không đạt hoặc chưa xác định được
    .never = không dữ liệu nào dẫn đến kết luận này; mong đợi kết luận khác
    .declared = chỉ tiêu ở đây
    .meaning = Chỉ tiêu có yêu cầu thì không bao giờ là `theo dõi`; chỉ tiêu chỉ theo dõi thì không đạt cũng không phải không đạt. Có yêu cầu còn loại trừ thêm: tỷ lệ của những bản ghi không có thời hạn không bao giờ `chưa kết luận`, số bản ghi trong kỳ không bao giờ `không áp dụng` đối với đơn vị được áp dụng chỉ tiêu.
    .example = thì hồ_sơ_đúng_hạn của X01 là theo dõi
    .instead = thì hồ_sơ_đúng_hạn của X01 là đạt

# $name: chỉ tiêu; $window: khoảng thời gian; $period: kỳ; $first, $last: khoảng đầu và khoảng cuối của kỳ.
TC0611 = “{ $name }” không có khoảng { $window } trong kỳ { $period }
    .help = chỉ tiêu được xét trên cả kỳ; mong đợi kết luận của chỉ tiêu, hoặc viết `mỗi …` trong yêu cầu
    .outside = các khoảng của kỳ là từ { $first } đến { $last }
    .short = kỳ này không có trọn khoảng nào; chọn kỳ dài hơn
    .declared = chỉ tiêu ở đây
    .meaning = Chỉ yêu cầu có `mỗi …` mới xét theo từng khoảng, và chỉ những khoảng thuộc kỳ của kiểm thử.
    .example = kỳ quý II/2026, rồi: thì tiếp_xúc của X01 có khoảng 2026-W40 đạt
    .instead = thì tiếp_xúc của X01 có khoảng 2026-W15 đạt

# $name: chỉ tiêu.
TC0612 = kết luận của “{ $name }” không bao giờ có điều này
    .comparison = chỉ chỉ tiêu so sánh với kỳ trước mới có giá trị gốc và mức thay đổi
    .parts = các số đếm và con số là của từng phần; mong đợi ở chỉ tiêu là một trong các phần
    .windows = xét theo nhiều khoảng thì kết luận đếm số khoảng, giá trị là tỷ lệ khoảng đạt
    .monitor = chỉ tiêu chỉ theo dõi nên không có dư địa; mong đợi giá trị của chỉ tiêu
    .monitored-windows = mỗi khoảng có con số riêng; không có yêu cầu thì không đếm số khoảng
    .declared = chỉ tiêu ở đây
    .meaning = Kết luận có gì là do yêu cầu: so sánh thì có giá trị gốc, một con số thì có số đếm và dư địa.
    .example = thì hồ_sơ_đúng_hạn của X01 có giá trị gốc 10, trong khi yêu cầu không so sánh với kỳ nào
    .instead = thì hồ_sơ_đúng_hạn của X01 có giá trị 95%

# $name: chỉ tiêu.
TC0613 = “{ $name }” là tỷ lệ, mà con số này dưới 0% hoặc trên 100%
    .help = viết theo phần trăm, ví dụ: có giá trị 95%
    .declared = chỉ tiêu ở đây
    .meaning = Tỷ lệ nằm trong khoảng từ 0% đến 100%; số không có dấu % được hiểu đúng như viết, nên 50 là 5000%.
    .example = thì hồ_sơ_đúng_hạn của X01 có giá trị 95
    .instead = thì hồ_sơ_đúng_hạn của X01 có giá trị 95%

TC0614 = điều này trái với một điều mong đợi khác về cùng kết luận
    .help = bỏ một trong hai
    .declared = điều kia ở đây
    .meaning = Mỗi kết luận chỉ có một câu trả lời, mỗi con số và số đếm chỉ có một giá trị.
    .example = thì hồ_sơ_đúng_hạn của X01 là đạt, rồi trong cùng kiểm thử là không đạt
    .instead = thì hồ_sơ_đúng_hạn của X01 là không đạt

# $name: tệp, đúng như kiểm thử ghi.
TC0615 = “{ $name }” không nằm trong thư mục của tệp bộ tiêu chí
    .help = chép tệp vào thư mục của tệp bộ tiêu chí rồi ghi tên tính từ thư mục ấy: cho hồ_sơ từ "so-lieu.csv"
    .parent = chép tệp vào thư mục của tệp bộ tiêu chí hoặc thư mục con, rồi ghi tên không có “..”
    .absolute = chép tệp vào thư mục của tệp bộ tiêu chí hoặc thư mục con, rồi ghi tên tính từ thư mục ấy
    .link = thay liên kết bằng chính tệp ấy
    .meaning = Kiểm thử chỉ đọc tệp trong thư mục của tệp bộ tiêu chí và các thư mục con: bộ tiêu chí có thể do người khác gửi đến, mà nội dung tệp được in ra trong thông báo.
    .example = cho hồ_sơ từ "../so-lieu.csv"
    .instead = cho hồ_sơ từ "so-lieu.csv"

# $column: tiêu đề cột bị thiếu; $columns: tất cả các cột.
TC0620 = danh sách đột biến đã xem xét không có cột “{ $column }”
    .help = các cột cần có: { $columns }
    .meaning = Mỗi dòng của danh sách nêu một đột biến theo mục, câu trước và câu sau, kèm lý do vì sao kiểm thử không cần phát hiện.
    .example = danh sách có các cột mục, trước và sau
    .instead = mục,trước,sau,lý do

# $item: định nghĩa, chỉ số hoặc chỉ tiêu.
TC0621 = đột biến đã xem xét của “{ $item }” không còn sót
    .help = bỏ dòng này; nếu quy tắc đã đổi thì xem lại các đột biến hiện nay
    .meaning = Nay đã có kiểm thử phát hiện đột biến đó, hoặc quy tắc không còn câu ấy, nên không còn gì để xem xét.
    .example = dòng có cột `trước` là câu mà quy tắc không còn viết
    .instead = danh sách không có dòng đó

# $item: định nghĩa, chỉ số hoặc chỉ tiêu.
TC0622 = đột biến đã xem xét của “{ $item }” chưa có lý do
    .help = ghi vào cột `lý do` vì sao kiểm thử không cần phát hiện
    .meaning = Đột biến còn sót chỉ được bỏ qua khi có người xem xét và nêu lý do để người khác cân nhắc.
    .example = dòng có ô cuối để trống
    .instead = tháng nào cũng có kế hoạch thì quý nào cũng có
