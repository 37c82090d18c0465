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
