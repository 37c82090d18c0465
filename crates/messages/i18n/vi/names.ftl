### Các thông báo về tên: chưa khai báo, khai báo hai lần, quay vòng.

## Tra cứu tên

# $name: điều đã viết; $nearest: tên gần giống nhất.
TC0201 = không có tên “{ $name }”
    .help = khai báo tên này, hoặc sửa lại chính tả
    .nearest = có phải “{ $nearest }”?
    .quotes = nếu là chữ thì đặt trong ngoặc kép: “{ $name }”
    .alike = trong tên này có chữ cái của bảng chữ khác, nhìn giống chữ trong “{ $nearest }”: gõ lại tên
    .brackets = viết các điều kiện về “{ $kind }” trong ngoặc: mà (… và { $name } …)
    .declared = khai báo ở đây
    .meaning = Quy tắc dùng một tên chưa được khai báo. Tên được so có dấu; tên gồm nhiều tiếng nối bằng gạch dưới.
    .example = chỉ tiêu đúng_hạn: 100% hồ_so phải đúng_hạn
    .instead = chỉ tiêu đúng_hạn: 100% hồ_sơ phải đúng_hạn

# $name: tên.
TC0202 = “{ $name }” được khai báo hai lần
    .help = đặt tên khác cho một trong hai
    .kind = một định nghĩa chỉ nêu mỗi loại bản ghi một lần: bỏ tên nêu lại
    .units = một bộ tiêu chí chỉ có một mục `đơn vị`: bỏ một trong hai, và chuyển những trường chỉ có ở mục bị bỏ sang mục còn lại
    .declared = khai báo lần đầu ở đây
    .meaning = Trong cả bộ tiêu chí, ở bất kỳ tệp nào, mỗi tên chỉ một việc. Riêng định nghĩa được trùng tên nếu đối với các loại bản ghi khác nhau.
    .example = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả, rồi lại định nghĩa như vậy ở tệp khác
    .instead = giữ một định nghĩa, bỏ định nghĩa kia

# $name: tên.
TC0203 = “{ $name }” được khai báo với hai nghĩa khác nhau
    .help = đổi tên một trong hai
    .units = “units” là tên của mục `đơn vị`; đặt tên khác cho loại dữ liệu này, hoặc khai báo bằng `đơn vị`
    .declared = tên kia khai báo ở đây
    .meaning = Định nghĩa và trường của cùng một loại bản ghi, hoặc chỉ số và loại bản ghi, đứng cùng một chỗ trong câu nên không được trùng tên.
    .example = định nghĩa trả đối với hồ_sơ: trả chậm nhất là hạn_trả
    .instead = định nghĩa trả_đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả

# $name: tên.
TC0204 = “{ $name }” vừa là trường vừa là loại bản ghi
    .help = viết “đã có { $name }” nếu là trường đã điền; viết “có ít nhất 1 { $name }” nếu là bản ghi
    .field = trường
    .records = loại bản ghi
    .meaning = “có” và một tên được hiểu là có bản ghi liên quan, hoặc trường đã được điền. Ở đây có cả hai.
    .example = 100% cán_bộ có cam_kết, trong khi cam_kết vừa là trường của cán_bộ vừa là một loại bản ghi
    .instead = 100% cán_bộ có ít nhất 1 cam_kết

# $kind: loại bản ghi của định nghĩa; $subject: loại bản ghi đang nói đến.
TC0213 = “{ $name }” được định nghĩa đối với “{ $kind }”, không phải đối với “{ $subject }”
    .help = định nghĩa thêm: định nghĩa { $name } đối với { $subject }: …
    .outer = sau `có` là “{ $subject }”: viết { $name } trước `có`, nối bằng `và`: { $name } và có …
    .refers = điều kiện về “{ $subject }” chỉ đọc các trường của “{ $subject }”: thêm trường ghi điều đó vào “{ $subject }”, hoặc đặt điều kiện ở “{ $kind }”: { $kind } mà { $name } …
    .declared = định nghĩa ở đây
    .meaning = Định nghĩa nói về một loại bản ghi và chỉ dùng được cho loại ấy.
    .example = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả, rồi viết: 100% kiến_nghị phải đúng_hạn
    .instead = định nghĩa đúng_hạn đối với kiến_nghị: giải_quyết chậm nhất là hạn_trả_lời

# $name: tên định nghĩa.
TC0226 = “{ $name }” là điều kiện, không phải giá trị
    .help = viết riêng tên đó, hoặc nối bằng `và`, `hoặc`, `không`
    .declared = định nghĩa ở đây
    .meaning = Một định nghĩa thì bản ghi đạt hoặc không đạt; định nghĩa không có giá trị để so sánh hay để đếm.
    .example = đúng_hạn là có, trong khi đúng_hạn là một định nghĩa
    .instead = đúng_hạn

# $name: tên định nghĩa.
TC0227 = “{ $name }” là điều kiện nên không đứng sau “có”
    .help = viết riêng tên đó: { $name }
    .declared = định nghĩa ở đây
    .meaning = “có” và một tên được hiểu là có bản ghi liên quan, hoặc trường đã được điền. Điều kiện đã định nghĩa thì chỉ viết tên.
    .example = 100% cán_bộ có chuyên_cần, trong khi chuyên_cần là một định nghĩa
    .instead = 100% cán_bộ phải chuyên_cần

# $kind: loại bản ghi có trường đó; $subject: loại bản ghi đang nói đến.
TC0228 = “{ $name }” là trường của “{ $kind }”; ở đây đang nói về “{ $subject }”
    .help = dùng một trường của “{ $subject }”, hoặc khai báo thêm trường { $name } cho loại này
    .outer = sau `có` là “{ $subject }”: viết điều kiện về { $name } trước `có`, nối bằng `và`: { $name } … và có …
    .refers = điều kiện về “{ $subject }” chỉ đọc các trường của “{ $subject }”: thêm trường { $name } vào “{ $subject }”, hoặc đặt điều kiện ở “{ $kind }”: { $kind } mà { $name } …
    .declared = khai báo ở đây
    .meaning = Điều kiện xét từng bản ghi và chỉ đọc các trường của bản ghi ấy. Trong phần “mà” của “có”, đó là các bản ghi được đếm.
    .example = 100% cán_bộ không có vắng_mặt mà ngày_vắng > ngày_vào, trong khi ngày_vào là trường của cán_bộ
    .instead = 100% cán_bộ không có vắng_mặt mà ngày_vắng > 2026-01-01

# $name: tên; $owner: loại bản ghi có điều kiện hoặc trường đó.
TC0229 = “{ $name }” là { $what }; ở đây cần { $needed }
    .help = viết tên của { $needed }
    .meets = để xét đơn vị có đạt chỉ tiêu này không, viết: đạt chỉ tiêu { $name }
    .has = để đếm các bản ghi này, viết sau “có”: có { $name }
    .where = viết loại bản ghi trước: { $owner } mà { $name }
    .before = viết loại bản ghi trước, điều kiện sau cùng: { $owner } … mà { $name }
    .sum = viết rõ lấy con số nào từ trường này: tổng { $name } của { $owner }, hoặc trung bình { $name } của { $owner }
    .share = để áp dụng điều kiện này cho bản ghi, viết thành tỷ lệ: 100% { $owner } phải { $name }
    .bound = để so sánh con số này, viết thành yêu cầu: { $name } đạt ít nhất …
    .declared = khai báo ở đây
    .meaning = Điều kiện, trường, loại bản ghi, chỉ số và chỉ tiêu, mỗi thứ có chỗ riêng trong câu.
    .example = yêu cầu không có trễ_hạn, trong khi trễ_hạn là điều kiện về hồ_sơ
    .instead = yêu cầu không có hồ_sơ mà trễ_hạn

# $choice: giá trị; $field: trường.
TC0230 = “{ $name }” là một giá trị của “{ $field }”; chữ phải đặt trong ngoặc kép
    .help = đặt trong ngoặc kép: “{ $choice }”
    .declared = các giá trị khai báo ở đây
    .meaning = Từ không có ngoặc kép là tên trường. Chữ, ví dụ một giá trị được phép, phải đặt trong ngoặc kép.
    .example = cấp là xã
    .instead = cấp là "xã"

# $value: điều đã viết; $field: trường; $choices: các giá trị được phép; $nearest: giá trị gần giống nhất.
TC0211 = “{ $value }” không thuộc các giá trị của “{ $field }”
    .help = các giá trị: { $choices }
    .nearest = có phải “{ $nearest }”? Các giá trị: { $choices }
    .declared = các giá trị khai báo ở đây
    .meaning = Trường kiểu “một trong” chỉ nhận các giá trị đã khai báo; viết sai chính tả thì sẽ không có bản ghi nào khớp.
    .example = cấp là "xả", trong khi cấp là một trong "tỉnh", "xã"
    .instead = cấp là "xã"

# $zone: tên đã viết.
TC0212 = không có múi giờ “{ $zone }”
    .help = viết tên theo danh mục IANA, ví dụ: múi giờ "Asia/Ho_Chi_Minh"
    .meaning = Múi giờ quyết định một thời điểm thuộc ngày nào. Tên múi giờ theo danh mục IANA: châu lục, gạch chéo, thành phố.
    .example = múi giờ "Hà Nội"
    .instead = múi giờ "Asia/Ho_Chi_Minh"

# $grade: tên loại; $nearest: tên gần giống nhất.
TC0225 = bảng điểm này không có loại “{ $grade }”
    .help = viết đúng tên của một loại đã khai báo bằng `xếp loại`
    .nearest = có phải “{ $nearest }”?
    .declared = khai báo ở đây
    .meaning = Mức khống chế tỷ lệ gọi các loại của chính bảng điểm này theo tên.
    .example = số xếp loại "Xuất xắc" không quá 20% số xếp loại "Tốt", trong khi chỉ có loại "Xuất sắc"
    .instead = số xếp loại "Xuất sắc" không quá 20% số xếp loại "Tốt"

## Quay vòng và quá lớn

# $names: các tên trong vòng, nối bằng mũi tên.
TC0205 = các định nghĩa tham chiếu vòng tròn: { $names }
    .help = viết điều kiện của một định nghĩa mà không dùng các định nghĩa kia
    .meaning = Định nghĩa được đặt vào chỗ tên của nó. Các định nghĩa gọi lẫn nhau thì việc thay thế không bao giờ kết thúc.
    .example = định nghĩa tốt đối với vũ_khí: không hỏng, và định nghĩa hỏng đối với vũ_khí: không tốt
    .instead = định nghĩa tốt đối với vũ_khí: tình_trạng là "tốt"

TC0206 = các chỉ tiêu phụ thuộc nhau vòng tròn, hoặc nối tiếp nhau quá nhiều: { $names }
    .help = bỏ một chỗ `đạt chỉ tiêu`
    .meaning = Chỉ tiêu được phụ thuộc vào chỉ tiêu khác, nối tiếp tối đa 256 chỉ tiêu, nhưng chỉ tiêu kia không thể lại phụ thuộc vào chỉ tiêu này.
    .example = chỉ tiêu a: đạt chỉ tiêu b, và chỉ tiêu b: đạt chỉ tiêu a
    .instead = chỉ tiêu b: không để xảy ra điểm_nóng trong kỳ

TC0207 = các chỉ số tham chiếu vòng tròn, hoặc nối tiếp nhau quá nhiều: { $names }
    .help = viết rõ một chỉ số đếm những gì
    .meaning = Chỉ số được gọi chỉ số khác, nối tiếp tối đa 16 lần, nhưng cuối cùng phải đếm trên bản ghi.
    .example = chỉ số a: b, và chỉ số b: a
    .instead = chỉ số b: số vi_phạm trong kỳ

# $kind: loại bản ghi.
TC0208 = bản ghi của “{ $kind }” không thuộc đơn vị nào: các trường tham chiếu tạo thành vòng tròn
    .help = khai báo trường kiểu `đơn vị` cho một trong các loại này
    .meaning = Bản ghi không có trường đơn vị thì thuộc đơn vị của bản ghi mà nó tham chiếu. Các loại chỉ tham chiếu lẫn nhau thì không thuộc đơn vị nào.
    .example = dữ liệu a có b : b, và dữ liệu b có a : a
    .instead = dữ liệu b có đơn_vị : đơn vị

# $name: tên lịch.
TC0209 = lịch “{ $name }” kế thừa chính nó
    .help = cho một lịch trong vòng này kế thừa vietnam hoặc weekdays
    .meaning = Lịch lấy các ngày của lịch mà nó kế thừa, nên các lịch không được kế thừa lẫn nhau.
    .example = lịch làm việc a kế thừa b, và lịch làm việc b kế thừa a
    .instead = lịch làm việc b kế thừa vietnam

TC0210 = chỉ có một mục `bộ tiêu chí`, đây là mục thứ hai
    .help = bỏ mục này, hoặc nạp riêng từng bộ; `tieuchi check` với thư mục có nhiều bộ thì kiểm tra từng bộ
    .declared = mục thứ nhất ở đây
    .meaning = Các tệp trong một thư mục là một bộ tiêu chí: một tên, một múi giờ, một lịch.
    .example = hai tệp trong một thư mục cùng mở đầu bằng bộ tiêu chí "…"
    .instead = chỉ một tệp giữ mục này

TC0216 = các định nghĩa dùng ở đây làm điều kiện quá lớn
    .help = dùng ít định nghĩa hơn, hoặc viết phần chung một lần
    .meaning = Định nghĩa được đặt vào chỗ tên của nó. Nếu mỗi định nghĩa gọi định nghĩa khác hai lần thì cứ mỗi bước lại tăng gấp đôi; đến 100.000 phần hoặc 200 lớp lồng nhau thì dừng kiểm tra.
    .example = định nghĩa a đối với x: b và b, định nghĩa b đối với x: c và c, cứ thế hai mươi lần
    .instead = định nghĩa a đối với x: b

## Quan hệ

# $name: loại bản ghi hoặc trường; $subject: loại bản ghi đang nói đến.
TC0214 = “{ $name }” không tham chiếu “{ $subject }”
    .help = khai báo trong “{ $name }” một trường kiểu ấy, ví dụ: {"`"}của_ai : { $subject }{"`"}
    .field = viết một trường có kiểu “{ $subject }”
    .unit = khai báo trường kiểu `đơn vị` cho các bản ghi này; nếu có nhiều trường thì đánh dấu một trường là đơn vị của bản ghi
    .declared = khai báo ở đây
    .meaning = “có” đếm các bản ghi tham chiếu bản ghi này: qua trường có kiểu là loại bản ghi này, hoặc đối với đơn vị thì qua đơn vị của bản ghi.
    .example = 100% cán_bộ có ít nhất 1 vũ_khí, trong khi vũ_khí không có trường kiểu cán_bộ
    .instead = dữ liệu vũ_khí có người_giữ : cán_bộ

# $fields: các trường.
TC0215 = “{ $name }” tham chiếu các bản ghi này qua nhiều trường: { $fields }
    .help = viết rõ trường nào: … { $name } theo TRƯỜNG
    .meaning = Khi bản ghi tham chiếu theo nhiều cách thì phải viết rõ tính theo trường nào.
    .example = 100% cán_bộ không có đơn_thư, trong khi đơn_thư có cả người_bị_nêu : cán_bộ và người_xử_lý : cán_bộ
    .instead = 100% cán_bộ không có đơn_thư theo người_bị_nêu

# $kind: loại bản ghi.
TC0219 = bản ghi của “{ $kind }” không có mã để tham chiếu
    .help = khai báo trong “{ $kind }”: số_hiệu : mã
    .declared = khai báo ở đây
    .meaning = Trường tham chiếu gọi bản ghi của loại khác theo mã của bản ghi đó.
    .example = người_vắng : cán_bộ, trong khi cán_bộ không có trường kiểu mã
    .instead = danh sách cán_bộ có số_hiệu : mã

TC0220 = đây là trường `mã` thứ hai của loại bản ghi này
    .help = đổi thành chữ: tên_trường : chữ
    .meaning = Mỗi loại bản ghi chỉ có một trường để phân biệt các bản ghi.
    .example = mã_hồ_sơ : mã, và bên dưới lại có số_hồ_sơ : mã
    .instead = số_hồ_sơ : chữ

TC0221 = `đơn vị` không có trường kiểu `mã`
    .help = khai báo một trường: mã : mã
    .meaning = Bản ghi ghi đơn vị theo mã nên đơn vị phải có mã.
    .example = đơn vị chỉ có tên : chữ
    .instead = đơn vị có mã : mã và tên : chữ

TC0222 = đây là trường thứ hai có thể là đơn vị cấp trên
    .help = chỉ giữ một trường kiểu `đơn vị` trong mục `đơn vị`; trường kia đổi thành chữ
    .meaning = Các đơn vị xếp thành cây: mỗi đơn vị có nhiều nhất một đơn vị cấp trên, ghi ở trường kiểu đơn vị duy nhất.
    .example = đơn vị có trực_thuộc : đơn vị? và phối_hợp : đơn vị?
    .instead = đơn vị có trực_thuộc : đơn vị? và phối_hợp : chữ?

TC0223 = hai trường cùng được đánh dấu là đơn vị của bản ghi
    .help = chỉ đánh dấu một trường
    .meaning = Mỗi bản ghi được tính cho một đơn vị.
    .example = nơi_gửi : đơn vị, của chính nó, và nơi_nhận : đơn vị, của chính nó
    .instead = nơi_gửi : đơn vị, của chính nó, và nơi_nhận : đơn vị

# $kind: loại bản ghi.
TC0224 = bản ghi của “{ $kind }” có nhiều đơn vị, chưa rõ tính cho đơn vị nào
    .help = đánh dấu một trường là đơn vị của bản ghi: đơn_vị : đơn vị, của chính nó
    .asked = quy tắc này tính theo đơn vị
    .meaning = Bản ghi ghi nhiều đơn vị, còn quy tắc thì đếm theo đơn vị. Phải đánh dấu một trường là đơn vị của bản ghi.
    .example = nơi_gửi : đơn vị, và nơi_nhận : đơn vị
    .instead = nơi_gửi : đơn vị, của chính nó, và nơi_nhận : đơn vị

## Danh mục

# $choice: giá trị.
TC0217 = giá trị “{ $choice }” được liệt kê hai lần
    .help = bỏ một giá trị
    .declared = liệt kê lần đầu ở đây
    .meaning = Các giá trị được so không phân biệt chữ hoa, chữ thường, khoảng trắng và vị trí dấu thanh, nên hai giá trị giống nhau là một.
    .example = một trong "Tốt", "tốt"
    .instead = một trong "tốt", "khá"

# $header: tiêu đề cột.
TC0218 = hai trường cùng lấy cột “{ $header }”
    .help = đặt tiêu đề khác cho một trường
    .declared = trường thứ nhất ở đây
    .meaning = Mỗi cột của tệp điền vào một trường. Cột được tìm theo tên trường hoặc theo tiêu đề đã khai báo.
    .example = tiếp_nhận "Ngày" : ngày, và trả "Ngày" : ngày?
    .instead = tiếp_nhận "Ngày tiếp nhận" : ngày, và trả "Ngày trả" : ngày?

# $encoding: tên như đã viết; $nearest: tên gần nhất; $known: mọi tên.
TC0231 = không có bảng mã “{ $encoding }”
    .nearest = có phải “{ $nearest }”?
    .help = viết một trong: { $known }
    .meaning = Bảng mã cho biết byte nào là chữ nào. Bảng mã phải khai báo, vì nhìn tệp không biết chắc được.
    .example = bảng mã "cp-1258"
    .instead = bảng mã "windows-1258"

# $header: tiêu đề cột của cơ quan.
TC0232 = cột “{ $header }” không thuộc trường nào
    .help = trước hết ghi cột ấy là trường nào: “{ $header }” là …
    .meaning = Bảng đối chiếu cho biết cột nào của cơ quan là trường nào, và chữ trong cột nghĩa là gì. Chữ chỉ có nghĩa trong cột của một trường.
    .example = "Kết quả" giá trị "Xong" là "đã trả", không có dòng cho cột ấy
    .instead = "Kết quả" là kết_quả, và "Kết quả" giá trị "Xong" là "đã trả"

## Dùng chung cho nhiều bộ tiêu chí

# $path: đường dẫn như đã viết; $name: tên đầy đủ của tệp hoặc thư mục ấy.
TC0233 = không có quy tắc nào ở “{ $path }”
    .help = đường dẫn tính từ thư mục của tệp này, tức là “{ $name }”: sửa lại, hoặc đặt quy tắc vào đó
    .unreadable = lý do ghi ở các tệp của “{ $name }”
    .meaning = “dùng” nêu tệp hoặc thư mục chứa những gì nhiều bộ tiêu chí dùng chung: loại dữ liệu, định nghĩa, chỉ số, lịch làm việc. Đường dẫn tính từ thư mục của tệp đang viết.
    .example = dùng "../tu-vun", trong khi thư mục tên là tu-vung
    .instead = dùng "../tu-vung"

# $path: đường dẫn như đã viết.
TC0234 = “{ $path }” ra ngoài thư mục mà quy tắc được phép dùng
    .help = đặt các tệp ấy bên dưới thư mục có kho mã hoặc có tệp tên tieuchi.root, hoặc nêu thư mục khác bằng `--root`
    .absolute = đường dẫn tính từ thư mục của tệp này, viết chẳng hạn: dùng "../tu-vung"
    .meaning = Quy tắc chỉ dùng được tệp nằm dưới một thư mục, để quy tắc của người khác không đọc được tệp trên máy. Với lệnh này, đó là thư mục gần nhất ở phía trên có kho mã hoặc có tệp tên tieuchi.root; nếu không có thì là thư mục chứa thư mục quy tắc. “--root” nêu thư mục khác.
    .example = dùng "../../../../noi-khac"
    .instead = dùng "../tu-vung"

TC0235 = đường dẫn này quay lại chính tệp đang viết nó
    .help = bỏ dòng này: không có nó thì những gì nó nêu vẫn được đọc
    .meaning = Các tệp dùng lẫn nhau thành vòng, hoặc một tệp dùng chính thư mục của mình. Những gì một bộ tiêu chí dùng chỉ được đọc một lần, và tên trong đó có hiệu lực ở mọi tệp của bộ.
    .example = a/don-vi.tieuchi có dùng "../b", và b/lich.tieuchi có dùng "../a"
    .instead = a/don-vi.tieuchi có dùng "../b", còn b không dùng gì

TC0236 = đây là một bộ tiêu chí riêng: chỉ dùng được phần dùng chung
    .help = đặt loại dữ liệu, định nghĩa, chỉ số, lịch làm việc mà hai bên cùng cần vào một thư mục không có mục `bộ tiêu chí`, rồi dùng thư mục ấy
    .declared = mục `bộ tiêu chí` của nó ở đây
    .meaning = “dùng” chia sẻ tên, không chia sẻ yêu cầu: tệp hoặc thư mục có mục `bộ tiêu chí` có kết luận riêng.
    .example = dùng "../tinh", trong khi một tệp của thư mục ấy có mục `bộ tiêu chí`
    .instead = dùng "../tu-vung", nơi có loại dữ liệu của cả hai

TC0237 = tệp mà quy tắc khác dùng chung không được chứa mục này
    .help = chuyển mục này vào bộ tiêu chí của nó: dùng chung được là loại dữ liệu, định nghĩa, chỉ số, lịch làm việc và bảng đối chiếu
    .used = tệp được dùng ở đây
    .meaning = Chỉ tiêu, bảng điểm, sửa đổi, kiểm thử và số liệu của kiểm thử thuộc về một bộ tiêu chí. Tệp hoặc thư mục dùng chung chỉ khai báo những gì nhiều bộ tiêu chí cùng dùng.
    .example = một chỉ tiêu trong tu-vung/ho-so.tieuchi, và dùng "../tu-vung"
    .instead = chỉ tiêu ấy trong một tệp của bộ tiêu chí
