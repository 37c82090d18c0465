### Các thông báo về dữ liệu. Vị trí (tệp, dòng, cột) đứng trước câu nên câu không nhắc lại.

## Giá trị, cột, mã và đơn vị

# $value: nội dung ô; $column: cột. Cách sửa là thuộc tính mang tên nguyên nhân, có thể dùng $form (dạng phải viết), $forms (dạng khác đọc được),
# $choices, $nearest, $mark, $readings, $lowest, $highest, $year, $month, $days, $zone,
# $first và $second (hai độ lệch múi giờ trước và sau khi đổi giờ).
TC0501 = không đọc được “{ $value }”
    .one-of = ghi một trong các giá trị: { $choices }
    .one-of-nearest = có phải “{ $nearest }”? Các giá trị: { $choices }
    .yes-no = ghi có hoặc không (cũng được: x, 1, 0, đúng, sai)
    .mark = ghi “{ $mark }” nếu có, để trống nếu không
    .number = ghi số theo dạng { $form }
    .empty = nếu đó nghĩa là không có giá trị, thêm “?” sau kiểu của trường và khai báo rằng đó là ô trống: coi là trống { $written }; nếu không thì ghi giá trị
    .separators = có thể là { $readings }; ghi số không có dấu phân cách, hoặc khai báo dạng sau trường, ví dụ dạng "1.234,5"
    .percentage = trường chứa số thường: 95% ghi là 0.95, không ghi dấu phần trăm, hoặc khai báo sau trường rằng giá trị là phần trăm: dạng { $forms }
    .two-readings = theo các dạng khai báo của trường, có thể là { $readings }; ghi 2026-04-05 hoặc 1234.5 trong ô đúng kiểu, hoặc chỉ giữ lại dạng đúng
    .other-form = ghi theo dạng { $form }, hoặc khai báo sau trường cách viết giá trị; giá trị này có thể theo dạng { $forms }
    .rounded = được lưu dưới dạng số thực dấu phẩy động nên đã mất các chữ số cuối; nhập lại dưới dạng chữ, đủ chữ số
    .digits = chỉ giữ chính xác 28 chữ số; ghi ít chữ số hơn
    .whole = ghi số nguyên
    .lowest = giá trị nhỏ nhất là { $lowest }
    .highest = giá trị lớn nhất là { $highest }
    .time = ghi theo dạng { $form }
    .serial = đây là con số của ngày trong trang tính: chọn định dạng ngày cho cột, hoặc ghi theo dạng { $form }
    .no-day = hạn phải ghi rõ ngày, ví dụ 2026-04-05
    .day-alone = ghi thêm giờ, theo dạng { $form }; nếu hạn đến hết ngày thì giờ là 24:00
    .month = ghi theo dạng { $form }; không có tháng { $month }
    .day = ghi theo dạng { $form }; tháng { $month } năm { $year } có { $days } ngày
    .clock = ghi theo dạng { $form }; đồng hồ không có giờ này
    .fine = chỉ giữ đến micrô giây; ghi ít chữ số của giây hơn
    .day-expected = trường này là ngày; bỏ phần giờ
    .skipped = ở múi giờ { $zone }, giờ này bị bỏ qua khi vặn đồng hồ; sửa lại, hoặc ghi kèm độ lệch múi giờ của đồng hồ đã chỉ giờ ấy: { $first } như trước khi đổi giờ, { $second } như sau khi đổi giờ
    .repeated = ở múi giờ { $zone }, giờ này có hai lần; ghi kèm độ lệch múi giờ: { $first } là lần đầu, { $second } là lần sau
    .range = chỉ đọc được ngày từ năm 1 đến năm 9999
    .duration = ghi một khoảng thời gian, ví dụ 7 ngày làm việc, 48 giờ
    .type = ghi dưới dạng chữ, hoặc theo đúng kiểu của trường
    .unprintable = mã chỉ gồm một dòng ký tự hiển thị được; bỏ chỗ xuống dòng hoặc ký tự ẩn
    .meaning = Nội dung của ô không phải là giá trị của trường. Dòng này bị loại; nếu vẫn tính tiếp (`--keep-going`) thì bản ghi được tính và giá trị ấy coi là thiếu.
    .example = 31/4/2026 8h trong cột đọc theo dạng dd/MM/yyyy HH:mm (tháng 4 có 30 ngày)
    .instead = 30/04/2026 08:00

# $column: trường; $columns: tiêu đề các cột của tệp; $nearest: tiêu đề gần giống nhất; $rows: số dòng.
TC0502 = không tìm thấy cột “{ $column }”
    .help = đặt tên cột như vậy, hoặc khai báo tiêu đề của cột ngay sau tên trường; các cột đọc được: { $columns }
    .nearest = các cột đọc được: { $columns }; gần nhất: “{ $nearest }”. Đổi tên cột, hoặc khai báo tiêu đề ấy ngay sau tên trường
    .clause = quy tắc xét cột này (`bỏ dòng mà …`, `dòng tổng mà …`); các cột của bảng: { $columns }
    .clause-nearest = quy tắc xét cột này (`bỏ dòng mà …`, `dòng tổng mà …`); cột gần giống nhất: “{ $nearest }”; các cột của bảng: { $columns }
    .key = { COUNT($rows) } dòng có khóa “{ $nearest }” mà không có khóa “{ $column }”; sửa tên khóa, hoặc ghi “{ $column }” là null nếu trường ấy để trống
    .none = không nhận ra cột nào; đặt tên cột như trong quy tắc, hoặc khai báo tiêu đề ngay sau tên trường. Các cột đọc được: { $columns }
    .meaning = Bộ tiêu chí cần một trường mà dữ liệu không có cột nào mang tên trường ấy hoặc mang tiêu đề đã khai báo.
    .example = tiếp_nhận : ngày giờ, trong khi tệp có các cột “Mã HS” và “Ngày nhận”
    .instead = tiếp_nhận "Ngày nhận" : ngày giờ

# $id: mã; $first: dòng đã có mã ấy; $file: tệp có dòng ấy; $elsewhere: 1 nếu là tệp khác, 0 nếu không.
TC0503 = mã “{ $id }” trùng với dòng { $first }{ $elsewhere ->
        [0] { "" }
       *[other] {" "}của { $file }
    }
    .help = cả hai dòng chưa được tính; giữ lại một dòng hoặc sửa mã
    .meaning = Trong một loại bản ghi, mỗi mã chỉ có một bản ghi. Các dòng giống nhau hoàn toàn được tính một lần; hai dòng này khác nhau nên không biết dòng nào đúng.
    .example = hai dòng cùng mã H35.12-0417 nhưng khác ngày trả
    .instead = mỗi mã một dòng

# $unit: nội dung ô; $column: tiêu đề cột; $nearest: mã có thể là ý muốn ghi; $name: tên đơn vị ấy; $codes: các đơn vị có tên này; $written: nội dung ô trong ngoặc kép.
TC0504 = không có đơn vị “{ $unit }” trong danh sách đơn vị
    .nearest = có phải “{ $nearest }”? Sửa mã, hoặc thêm đơn vị vào danh sách đơn vị
    .nearest-name = có phải “{ $nearest }” ({ $name })? Sửa tên, hoặc thêm đơn vị vào danh sách đơn vị
    .marked = có phải “{ $nearest }”? Bỏ dấu ghi chú; nếu là đơn vị riêng, ví dụ đơn vị trước khi sáp nhập, thêm vào danh sách đơn vị, ghi “{ $nearest }” là đơn vị cấp trên: hồ sơ của đơn vị ấy tính cho cả hai. Dòng bị bỏ không tính cho đơn vị nào
    .zeros = có phải “{ $nearest }”? Các số 0 ở đầu bị mất khi cột mã được lưu dưới dạng số: hãy lưu dưới dạng chữ
    .several = có nhiều đơn vị cùng tên này: { $codes }; hãy ghi mã
    .empty = nếu đó nghĩa là không có đơn vị, khai báo sau trường rằng đó là ô trống: coi là trống { $written }; nếu không thì thêm đơn vị vào danh sách đơn vị
    .help = sửa mã, hoặc thêm đơn vị vào danh sách đơn vị (đơn vị đã đổi tên hay sáp nhập thì ghi đơn vị mới là cấp trên); nếu là dòng tổng, ghi trong quy tắc: `dòng tổng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $unit }{ "\"" }`; nếu cũng không phải bản ghi: `bỏ dòng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $unit }{ "\"" }`
    .parent = có đơn vị ghi đây là cấp trên; sửa mã, hoặc thêm đơn vị vào danh sách đơn vị
    .meaning = Bản ghi ghi một đơn vị không có trong danh sách đơn vị nên không tính được cho đơn vị nào.
    .example = cột đơn vị ghi X99, trong khi danh sách có từ X01 đến X12
    .instead = X09

# $unit: một đơn vị trong vòng.
TC0505 = đơn vị cấp trên của “{ $unit }” tạo thành vòng tròn
    .help = sửa đơn vị cấp trên của đơn vị này hoặc của một đơn vị ở trên nó
    .meaning = Kết quả của một đơn vị gồm cả các đơn vị trực thuộc, nên không đơn vị nào được là cấp trên của chính mình, dù qua các đơn vị khác.
    .example = cấp trên của X01 là X02, cấp trên của X02 là X01
    .instead = để trống đơn vị cấp trên của X02

# $unit: đơn vị.
TC0540 = đơn vị “{ $unit }” có tới 1.000 cấp đơn vị ở trên
    .help = sửa đơn vị cấp trên; trước mắt đơn vị này được coi là không có cấp trên
    .meaning = Số liệu của một đơn vị được tính vào mọi đơn vị ở trên nó. Không có cơ cấu nào tới 1.000 cấp; nếu có thì đơn vị cấp trên đã ghi sai.
    .example = 1.001 đơn vị, mỗi đơn vị là cấp trên của đơn vị sau
    .instead = tỉnh, huyện, xã

# $id: nội dung ô; $records: loại bản ghi phải có mã ấy.
TC0506 = “{ $id }” không ứng với bản ghi nào của “{ $records }”
    .help = sửa mã, hoặc bổ sung bản ghi còn thiếu; trước mắt không tra cứu được bản ghi mà mã này chỉ tới
    .meaning = Ô này ghi mã của một bản ghi thuộc loại khác, nhưng không có bản ghi nào mang mã ấy.
    .example = một lần vắng mặt của cán bộ CB-118, trong khi danh sách cán bộ không có CB-118
    .instead = mã của một cán bộ có trong danh sách

# $column: cột.
TC0507 = “{ $column }” để trống
    .help = điền vào ô này, hoặc thêm “?” sau kiểu của trường nếu trường được phép để trống; nếu dòng này là dòng tổng, ghi trong quy tắc: `dòng tổng mà "…" là "…"`
    .meaning = Trường được khai báo không có “?” nên bản ghi nào cũng phải có giá trị. Dòng này bị loại; nếu vẫn tính tiếp (`--keep-going`) thì bản ghi được tính và giá trị ấy coi là thiếu.
    .example = tiếp_nhận : ngày giờ, và một dòng để trống ngày tiếp nhận
    .instead = điền ngày tiếp nhận, hoặc khai báo tiếp_nhận : ngày giờ?

# $field: trường; $columns: các tiêu đề phù hợp.
TC0508 = nhiều cột đều có thể là “{ $field }”: { $columns }
    .help = đổi tên hoặc xóa bớt, chỉ để lại một cột; với các dòng JSON hoặc của chương trình, dùng cùng một khóa ở mọi dòng
    .period = mỗi kỳ chỉ có một cột; đổi tên hoặc xóa bớt, chỉ để lại một cột
    .meaning = Tiêu đề được so không phân biệt chữ hoa, chữ thường và khoảng trắng; trường được tìm theo tên của nó hoặc theo tiêu đề đã khai báo. Ở đây có nhiều cột phù hợp, không biết cột nào đúng.
    .example = tệp có cả “Ngày nhận” và “NGÀY NHẬN”
    .instead = một trong hai cột

# $column: cột; $found: kiểu của cột theo cách gọi của tệp; $field: trường.
TC0509 = cột “{ $column }” kiểu { $found } không dùng được cho trường “{ $field }”
    .help = ghi cột này dưới dạng chữ, hoặc theo đúng kiểu của trường
    .meaning = Tệp có ghi kiểu của cột, và kiểu ấy không chứa giá trị của trường này.
    .example = cột đúng/sai trong tệp Parquet dùng cho trường tiếp_nhận : ngày giờ
    .instead = cột thời điểm, hoặc chữ như 2026-04-05T08:00

TC0510 = ngày kết thúc trước ngày bắt đầu
    .help = sửa một trong hai ngày
    .meaning = Bản ghi kéo dài từ ngày này đến ngày kia thì không thể kết thúc trước khi bắt đầu.
    .example = vào ngành 2026-05-01, ra khỏi ngành 2026-04-01
    .instead = vào ngành 2026-04-01, ra khỏi ngành 2026-05-01

# $id: mã; $first: dòng kia; $file: tệp có dòng ấy; $elsewhere: 1 nếu là tệp khác, 0 nếu không.
TC0511 = “{ $id }” ở dòng này trùng thời gian với dòng { $first }{ $elsewhere ->
        [0] { "" }
       *[other] {" "}của { $file }
    }
    .help = cho dòng trước kết thúc trước khi dòng sau bắt đầu
    .meaning = Một mã có thể có nhiều giai đoạn nối tiếp nhau; ở mỗi thời điểm chỉ một giai đoạn có hiệu lực.
    .example = cán bộ CB-118 từ tháng 1 đến tháng 6, lại có dòng từ tháng 5 trở đi
    .instead = từ tháng 1 đến hết tháng 4, và từ tháng 5 trở đi

# $count: số hạn lúc 0 giờ; $all: trong số bao nhiêu hạn có giờ; $field: trường.
TC0512 = { COUNT($count) } trong { COUNT($all) } hạn ở “{ $field }” là 0 giờ: có lẽ hạn tính theo ngày
    .help = nếu hạn tính đến hết ngày, viết `chậm nhất là hết ngày { $field }` trong quy tắc; như hiện nay, 08:00 của ngày hạn đã là quá hạn
    .meaning = Nhiều phần mềm xuất ngày thành 0 giờ của ngày ấy. Hạn lúc 0 giờ thì vừa sang ngày là hết, còn `chậm nhất là hết ngày` thì kéo dài đến hết ngày. Quá một phần mười số hạn là 0 giờ thì không phải ngẫu nhiên.
    .example = trả chậm nhất là hạn_trả, mà phần lớn hạn như 2026-04-05 00:00
    .instead = trả chậm nhất là hết ngày hạn_trả, hoặc ghi 2026-04-05

TC0513 = mã đơn vị “*” được dành riêng cho tất cả các đơn vị gộp lại
    .help = ghi mã của chính đơn vị ấy
    .meaning = Trong kết quả và tùy chọn, “*” là tất cả các đơn vị gộp lại, nên không đơn vị nào được mang mã này. Dòng này bị loại.
    .example = một hồ sơ của đơn vị *
    .instead = một hồ sơ của đơn vị X01

# $name: tên đã cho; $kinds: các loại bản ghi của bộ tiêu chí; $nearest: tên gần giống nhất.
TC0514 = không có loại bản ghi nào tên là “{ $name }”
    .help = bộ tiêu chí cần { $kinds }; đặt cho dữ liệu một trong các tên này (trên dòng lệnh: đặt tên tệp như vậy, hoặc ghi TÊN=TỆP)
    .nearest = có phải “{ $nearest }”? Đặt cho dữ liệu tên này (trên dòng lệnh: đổi tên tệp, hoặc ghi { $nearest }=TỆP)
    .meaning = Mỗi tệp dùng cho loại bản ghi trùng tên với tệp, và bộ tiêu chí không khai báo loại nào tên như vậy.
    .example = --records ho_so.csv
    .instead = --records hồ_sơ.csv, hoặc --records hồ_sơ=ho_so.csv

TC0515 = { $rows ->
        [0] có số liệu tính ra quá lớn, không giữ được chính xác
        [1] số ở dòng này quá lớn hoặc có quá nhiều chữ số, không giữ được chính xác
       *[other] các số ở những dòng này không cộng được chính xác với nhau
    }
    .help = sửa số ở dòng { $list }: có số quá lớn hoặc có quá nhiều chữ số sau dấu thập phân
    .figure = tìm số quá lớn trong dữ liệu hoặc trong tiêu chí
    .meaning = Tổng luôn được tính chính xác. Số dài quá khoảng 38 chữ số thì không giữ được, và làm tròn tức là đoán.
    .example = một cột số vụ có ô ghi số dài 38 chữ số
    .instead = số vụ đúng

# $records: loại bản ghi; $from, $to: những ngày được coi là có đủ số liệu; $count: số kết luận; $list: các kết luận đầu tiên, mỗi kết
# luận viết `tiêu chí (đơn vị)`; $more: số kết luận không nêu trong $list.
TC0516 = số liệu “{ $records }” đủ từ { DAY($from) } đến { DAY($to) } mới chỉ là suy đoán, mà có { COUNT($count) } kết luận phụ thuộc vào đó: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}và { COUNT($more) } kết luận khác
    }
    .help = nếu số liệu đã đủ, thêm vào lệnh: `--covers { $records }={ $from }..{ $to }`; nếu chưa đủ, bổ sung bản ghi còn thiếu hoặc ghi đúng những ngày đã có số liệu
    .meaning = Khi không ghi rõ, số liệu được coi là đủ từ ngày 1 tháng 1 của năm sớm nhất mà từ đó năm nào cũng có bản ghi, đến thời điểm tính. Ở đây bản ghi bắt đầu từ tháng muộn hơn, hoặc kết thúc ở tháng sớm hơn khoảng thời gian phải đánh giá; phần còn lại không có bản ghi thì chưa biết là không phát sinh hay thiếu số liệu. Không nhắc nếu loại bản ghi ấy vốn thưa. Chương trình gọi thư viện ghi bằng `Records::set_coverage`, JSON bằng `covers`, kiểm thử bằng `cho hồ_sơ bao quát từ 2026-01-01 đến 2026-06-30`.
    .example = bản ghi cuối cùng là của tháng 3, mà đánh giá quý II
    .instead = --covers dossiers=2026-01-01..2026-06-30

## Tệp dữ liệu

# $first, $last: các năm có thể đánh giá.
TC0517 = kỳ báo cáo nằm ngoài phạm vi của lịch
    .help = chọn một kỳ từ năm { $first } đến năm { $last }, ví dụ 2026-Q2
    .meaning = Kỳ báo cáo, hoặc kỳ đem ra so sánh, nằm ngoài các năm có thể đánh giá: từ năm 2 đến năm 9998, để năm trước và năm sau vẫn thuộc lịch (năm 1 đến năm 9999).
    .example = --period 9999-H2
    .instead = --period 2026-H2

# $unit: mã đã nêu; $nearest: mã giống nhất.
TC0518 = không có đơn vị “{ $unit }”
    .nearest = có phải “{ $nearest }”?
    .nearest-name = có phải “{ $nearest }” ({ $name })?
    .zeros = có phải “{ $nearest }”?
    .several = có nhiều đơn vị cùng tên này: { $codes }; hãy ghi mã
    .help = sửa lại mã; đơn vị là các đơn vị trong tệp đơn vị hoặc, nếu không có tệp đó, các đơn vị mà dữ liệu nêu tên
    .meaning = Đơn vị cần kết luận không có trong danh sách đơn vị và cũng không được bản ghi nào nêu tên.
    .example = --unit X99
    .instead = --unit X01

# $count: số dòng; $compared: `all` nếu so sánh mọi dòng, `some` nếu quá nhiều dòng; $records: loại bản ghi.
TC0519 = { $compared ->
        [some] ít nhất { COUNT($count) }
       *[all] { COUNT($count) }
    } dòng giống hệt một dòng trước đó ở mọi trường, và mỗi dòng vẫn được tính là một bản ghi của “{ $records }”
    .help = xóa những dòng nhập lặp; nếu mỗi dòng là một bản ghi riêng thì thêm trường `mã` cho “{ $records }” và một cột mã
    .meaning = Loại bản ghi không có trường `mã` thì không có gì cho biết hai dòng giống hệt nhau là một bản ghi nhập hai lần hay hai bản ghi. Dòng nào cũng được tính; có mã thì những dòng giống hệt nhau chỉ được tính một lần. Nếu có hơn 3.670.016 dòng khác nhau thì chỉ so sánh một phần.
    .example = hai dòng của đơn vị X01 ngày 2026-04-05, không có mã
    .instead = trường `mã_số : mã`, và mỗi dòng một mã

TC0520 = không đọc được tệp
    .missing = không có tệp hoặc thư mục nào tên như vậy; kiểm tra lại đường dẫn
    .folder = đây là thư mục; ghi tên một tệp trong thư mục
    .permission = không có quyền đọc; đề nghị cấp quyền đọc tệp
    .special = chỉ đọc được tệp thông thường; lưu thành tệp trước
    .interrupted = đang đọc thì bị dừng; kiểm tra ổ đĩa hoặc mạng rồi chạy lại
    .meaning = Tệp dữ liệu không có, không phải là tệp thông thường, không được phép đọc, hoặc đang đọc thì lỗi.
    .example = --records ho_so.csv, trong khi thư mục có hồ_sơ.csv
    .instead = --records hồ_sơ.csv

TC0521 = bảng không có dòng tiêu đề
    .help = dòng đầu tiên phải là tên các cột
    .objects = tệp không có đối tượng nào; mỗi dòng phải là một đối tượng, ví dụ { "{" }"mã": "D1"{ "}" }
    .meaning = Cột được tìm theo tiêu đề. Tệp không có nội dung thì không có tiêu đề; tệp chỉ có dòng tiêu đề thì hợp lệ và không có bản ghi nào.
    .example = tệp 0 byte
    .instead = mã,tiếp_nhận,trả

# $found: số ô của dòng; $expected: số ô của dòng tiêu đề.
TC0522 = dòng này có { $found } ô, trong khi dòng tiêu đề có { $expected } ô
    .help = đặt trong dấu ngoặc kép phần chữ có dấu phân cách hoặc xuống dòng, hoặc thêm dấu phân cách còn thiếu
    .meaning = Trong tệp CSV, dòng nào cũng phải có số ô bằng dòng tiêu đề, nếu không thì không biết ô nào thuộc cột nào. Dòng này bị loại.
    .example = H35-1,Hồ sơ đất đai, nhà ở,2026-04-05 dưới dòng tiêu đề có ba cột
    .instead = H35-1,"Hồ sơ đất đai, nhà ở",2026-04-05

# $encoding: tên bảng mã.
TC0523 = đây không phải chữ theo bảng mã { $encoding }
    .help = lưu tệp dưới dạng “CSV UTF-8”; hoặc nếu biết bảng mã của tệp thì khai sau các trường của loại dữ liệu, ví dụ bảng mã "windows-1258", "TCVN3" hoặc "VNI"
    .declared = bộ quy tắc khai bảng mã này; lưu tệp theo bảng mã ấy, hoặc lưu dưới dạng “CSV UTF-8” và bỏ phần khai bảng mã
    .nul = có byte bằng 0, văn bản không có byte này; xuất lại dữ liệu, hoặc khai bảng mã (UTF-16LE, UTF-16BE) nếu là UTF-16 không có dấu BOM
    .rules = lưu tệp theo mã UTF-8
    .meaning = Chữ được đọc theo UTF-8, và theo UTF-16 nếu tệp bắt đầu bằng dấu BOM. Các bảng mã cũ không phân biệt được với nhau, đọc sai chữ tức là đoán: chỉ đọc khi bộ quy tắc khai bảng mã.
    .example = tệp lưu theo bảng mã TCVN3 hoặc bảng mã Windows
    .instead = vẫn tệp ấy, lưu dưới dạng “CSV UTF-8 (Comma delimited)”

# $detail: lời của bộ đọc JSON.
TC0524 = đây không phải là một đối tượng JSON
    .help = { $detail }
    .array = cả tệp là một danh sách JSON: đặt đuôi tệp là .json; hoặc viết mỗi đối tượng trên một dòng, bỏ dấu ngoặc vuông và dấu phẩy ở ngoài
    .meaning = Mỗi dòng của tệp NDJSON, mỗi phần tử của danh sách trong tệp JSON là một bản ghi, viết thành một đối tượng JSON. Phần không phải như vậy bị loại.
    .example = { "{" }"mã": "D1",
    .instead = { "{" }"mã": "D1", "tiếp_nhận": "2026-04-05"{ "}" }

# $format: định dạng theo tên tệp; $detail: lời của bộ đọc.
TC0525 = tệp không nguyên vẹn, hoặc không phải là { $format ->
        [text] tệp chữ
       *[other] { $format }
    }
    .help = { $detail }; xuất hoặc sao chép lại tệp
    .empty = tệp không có nội dung: xuất hoặc sao chép lại tệp
    .page = đây là trang web (HTML) mà phần mềm lưu dưới tên khác: mở tệp bằng Excel rồi lưu thành .xlsx
    .text = đây là tệp chữ: đổi tên tệp để có đuôi .csv, hoặc mở bằng Excel rồi lưu thành .xlsx
    .workbook = đây là tệp bảng tính: đổi tên tệp để có đuôi .xlsx (.ods nếu do LibreOffice lưu), hoặc mở ra rồi lưu đúng định dạng như đuôi tệp
    .packed = đây là tệp nén: đổi tên tệp để có đuôi .csv.gz hoặc .csv.zst, hoặc giải nén tệp
    .parquet = đây là tệp Parquet: đổi tên tệp để có đuôi .parquet
    .old-format = đây là tệp Excel 2003 trở về trước: đổi đuôi tệp thành .xls, hoặc lưu lại thành .xlsx
    .meaning = Tệp bị cắt khi sao chép, bị hỏng, hoặc nội dung không đúng như đuôi tệp.
    .example = tệp Parquet tải về mới được một nửa
    .instead = tệp đầy đủ

# $limit: mức nhiều nhất đọc được, kèm đơn vị.
TC0526 = tệp vượt mức đọc được của định dạng này: không quá { $limit }
    .help = lưu trang tính thành CSV (tệp CSV lớn bao nhiêu cũng đọc được), hoặc nâng mức cho phép (workbook_bytes)
    .unpacked = tệp nén thì nhỏ nhưng nội dung vượt mức này; lưu trang tính thành CSV, hoặc nâng mức cho phép (unpacked_ratio)
    .packed = tệp nén thì nhỏ nhưng nội dung vượt mức này; giải nén tệp, hoặc nâng mức cho phép (unpacked_ratio)
    .kept = các đoạn chữ và kiểu dáng phải giữ trong bộ nhớ; lưu trang tính thành CSV, hoặc nâng mức cho phép (unpacked_bytes)
    .pages = các trang dữ liệu mở ra cùng lúc vượt mức này; ghi lại tệp với trang và nhóm dòng nhỏ hơn, hoặc nâng mức cho phép (unpacked_bytes)
    .content = các trang dữ liệu nén thì nhỏ nhưng toàn bộ nội dung vượt mức này; lưu thành CSV, hoặc nâng mức cho phép (unpacked_ratio)
    .columns = bỏ bớt các cột không dùng đến, hoặc nâng mức cho phép (columns)
    .meaning = Nội dung của tệp nén chỉ được đọc đến một mức để tệp nhỏ không làm đầy bộ nhớ; không bảng nào được có nhiều cột hơn một trang tính.
    .example = tệp .xlsx 300 MB
    .instead = vẫn trang tính ấy, lưu dưới dạng “CSV UTF-8”

# $known: các đuôi tệp đọc được.
TC0527 = đuôi tệp không phải của định dạng đọc được
    .help = các đuôi tệp đọc được: { $known }
    .meaning = Định dạng của tệp dữ liệu được nhận theo đuôi tệp.
    .example = hồ_sơ.xls
    .instead = hồ_sơ.xlsx

# $column: tiêu đề; $first, $second: thứ tự của hai cột, đếm từ 1.
TC0528 = cột thứ { $first } và cột thứ { $second } cùng tên “{ $column }”
    .help = đổi tên hoặc xóa một cột
    .meaning = Trường được tìm theo tiêu đề cột. Hai cột cùng một tiêu đề nên không biết cột nào đúng.
    .example = mã,tiếp_nhận,tiếp_nhận
    .instead = mã,tiếp_nhận,trả

TC0529 = ở đây cần một giá trị, nhưng lại là một danh sách hoặc một nhóm
    .help = tách từng phần thành cột riêng, hoặc thành một loại bản ghi riêng
    .meaning = Mỗi trường chứa một giá trị: chữ, số hoặc ngày. Bản ghi này, hoặc cả cột này, không dùng được.
    .example = { "{" }"mã": "D1", "đơn_vị": { "{" }"mã": "X01"{ "}" }{ "}" }
    .instead = { "{" }"mã": "D1", "đơn_vị": "X01"{ "}" }

# $error: lỗi như trang tính hiện ra.
TC0530 = ô này báo lỗi { $error }
    .help = sửa công thức, hoặc xóa nội dung ô
    .meaning = Công thức của trang tính bị lỗi nên ô không có giá trị. Dòng này bị loại.
    .example = #N/A do công thức tra cứu không tìm thấy
    .instead = giá trị đúng, hoặc để trống ô

# $name: loại bản ghi; $files: các tệp cùng tên.
TC0531 = nhiều tệp cùng dùng cho “{ $name }”: { $files }
    .help = nêu rõ từng tệp cần đọc bằng { $name }=TỆP, hoặc chỉ giữ lại một tệp
    .meaning = Nhiều tệp cùng chứa một loại bản ghi nếu tên tệp bắt đầu bằng tên loại và có thêm chữ, hoặc nằm trong thư mục mang tên loại. Ở đây các tệp có thể chứa cùng những bản ghi nên không rõ cần đọc tệp nào.
    .example = thư mục có cả hồ_sơ.csv và hồ_sơ.xlsx
    .instead = một trong hai tệp

TC0532 = dấu ngoặc kép mở ở dòng này không được đóng
    .help = đóng dấu ngoặc kép, hoặc viết dấu ngoặc kép trong chữ thành hai dấu (""); nếu không, phần sau của tệp bị coi là nội dung của ô này
    .meaning = Chữ trong dấu ngoặc kép kéo dài, kể cả qua chỗ xuống dòng, cho đến dấu đóng. Ở đây không có dấu đóng nên không đọc được phần còn lại của tệp.
    .example = H35-1,"Hồ sơ đất đai,2026-04-05
    .instead = H35-1,"Hồ sơ đất đai",2026-04-05

# $limit: độ dài nhiều nhất đọc được, kèm đơn vị.
TC0533 = có giá trị hoặc dòng dài hơn { $limit }
    .help = rút ngắn; dấu ngoặc kép đóng sai chỗ cũng gây ra giá trị dài như vậy; hoặc nâng mức cho phép (value_bytes)
    .row = rút ngắn dòng; dấu ngoặc kép đóng sai chỗ cũng gây ra dòng dài như vậy; hoặc nâng mức cho phép (row_bytes)
    .meaning = Giá trị và dòng chỉ được đọc đến một độ dài mà dữ liệu thật không đạt tới, để tệp hỏng không làm đầy bộ nhớ. Dòng này bị loại; tệp Parquet thì không được đọc tiếp.
    .example = ô bị dán cả một văn bản vào
    .instead = số của văn bản

# $key: khóa.
TC0534 = khóa “{ $key }” có hai lần trong một đối tượng
    .help = để lại một khóa
    .meaning = Khóa viết hai lần thì có hai giá trị, không biết giá trị nào đúng. Dòng này bị loại.
    .example = { "{" }"mã": "D1", "mã": "D2"{ "}" }
    .instead = { "{" }"mã": "D1"{ "}" }

# $given: nội dung đã ghi.
TC0535 = “{ $given }” chưa cho biết loại bản ghi nào ở tệp nào
    .help = ghi TÊN=TỆP, ví dụ hồ_sơ=xuat.csv
    .meaning = Trước dấu bằng là tên loại bản ghi, sau dấu bằng là tệp.
    .example = --records =xuat.csv
    .instead = --records hồ_sơ=xuat.csv

# $known: các đuôi tệp đọc được.
TC0536 = thư mục không có tệp dữ liệu nào
    .help = các đuôi tệp đọc được: { $known }; không tìm trong thư mục con
    .meaning = Trong thư mục, mọi tệp có đuôi đọc được đều được đọc, mỗi tệp dùng cho loại bản ghi trùng tên.
    .example = --records . trong thư mục chỉ có tệp .xls
    .instead = các tệp ấy lưu thành .xlsx hoặc CSV

# $detail: lời của hệ thống.
TC0537 = không ghi được tệp
    .help = { $detail }
    .exists = tệp đã có và không bị ghi đè; chuyển tệp đi chỗ khác, hoặc chọn thư mục khác
    .name = tên loại bản ghi không dùng làm tên tệp được
    .not-ours = đã có tệp không do lệnh này tạo ra; chọn tên khác, hoặc thêm --force để thay tệp ấy
    .there = đã có tệp ở đó; chọn tên khác, hoặc thêm --force để thay tệp ấy
    .read = tệp bộ tiêu chí và tệp dữ liệu không bao giờ bị thay thế; chọn tên khác: trang báo cáo có đuôi .html
    .read-tally = tệp bộ tiêu chí và tệp dữ liệu không bao giờ bị thay thế; chọn tên khác: tệp số đếm có đuôi .tally
    .no-workbook = báo cáo dạng bảng tính có đuôi .xlsx; chọn tên như vậy
    .no-csv = tệp CSV ghi kết luận phải có đuôi .csv; chọn tên như vậy
    .report-there = tệp đã có và không bị ghi đè; chuyển tệp đi chỗ khác, hoặc chọn tên khác
    .special = đây không phải tệp thông thường; chọn tên khác
    .owner = tệp sẽ đổi chủ sở hữu; đề nghị chủ sở hữu tệp chạy lệnh này, hoặc làm trên một bản sao của mình
    .linked = tệp ở thư mục khác, thư mục này chỉ có liên kết tới; muốn ghi thì chỉ rõ chính tệp ấy
    .meaning = Không ghi được tệp, hoặc không được phép ghi. Tệp đã có vẫn nguyên như cũ và chưa có gì khác được ghi.
    .example = template rules --out dulieu, trong khi đã có dulieu/hồ_sơ.csv; test rules --html ghi-chu.html, trong khi ghi-chu.html là trang tự soạn
    .instead = template rules --out dulieu-moi; test rules --html do-phu.html

# $sheets: các trang tính; $name: tên tệp, không kể đuôi; $names: tên hoặc mẫu tên của các trang cùng loại, trong dấu nháy; $others: các trang không đọc.
TC0538 = nhiều trang tính cùng chứa bảng này: { $sheets }
    .help = gộp các dòng vào một trang tính, hoặc đặt tên trang cần đọc là “{ $name }”
    .pattern = nếu cần đọc tất cả, ghi ngay sau các trường trong quy tắc: `trang { $names }`; hoặc đặt tên trang cần đọc là “{ $name }”
    .some = ghi ngay sau các trường trong quy tắc những trang cần đọc: `trang { $names }` không đọc { $others }, vì có thể trùng số liệu; hoặc đặt tên trang cần đọc là “{ $name }”
    .meaning = Nếu quy tắc không nêu cần đọc những trang tính nào (`trang "…"`), mỗi tệp chỉ đọc một trang. Ở đây nhiều trang có cùng dòng tiêu đề: bỏ qua số liệu của các trang kia tức là đoán, mà đọc tất cả cũng là đoán, vì có thể có trang tổng hợp lại số liệu của các trang khác.
    .example = tệp có các trang “Tháng 4”, “Tháng 5”, “Tháng 6”
    .instead = trang "Tháng *", ghi ngay sau các trường; hoặc một trang tính với số liệu của cả ba tháng

TC0539 = dòng này có công thức chưa có giá trị
    .help = mở tệp bằng Excel hoặc LibreOffice rồi lưu lại để công thức được tính
    .meaning = Phần mềm ghi công thức mà không ghi giá trị, nên ô trông như để trống nhưng không phải để trống.
    .example = =D2+1 do một phần mềm khác ghi ra
    .instead = vẫn tệp ấy, đã lưu lại bằng Excel

# $given, $wanted: số đã nhận được và số phải có.
TC0541 = chương trình cung cấp dữ liệu này không đưa ra đủ bản ghi
    .columns = một lô chỉ có { $given } trong { $wanted } cột được yêu cầu; người lập trình cần đưa ra đủ các cột, theo đúng thứ tự được yêu cầu
    .rows = một lô chỉ có số thứ tự cho { $given } dòng nhưng có cột dài hơn; người lập trình cần đưa ra số thứ tự cho mọi dòng
    .changed = lần đầu có { $wanted } dòng, đọc lại chỉ thấy { $given } dòng; người lập trình cần đưa ra cùng những dòng ấy mỗi lần đọc, nếu bảng còn thay đổi thì đọc từ một bản sao
    .meaning = Dữ liệu được đọc nhiều lần. Chương trình cung cấp dữ liệu phải đưa ra đủ bản ghi ở mỗi lần; kết luận dựa trên một phần sẽ sai.
    .example = con trỏ cơ sở dữ liệu chỉ đọc được một lần
    .instead = các dòng đã đọc một lần và giữ lại

# $records: loại dữ liệu; $units: các đơn vị đầu; $more: số đơn vị còn lại.
TC0550 = các đơn vị trong danh sách không có bản ghi nào của “{ $records }”: { $units }{ $more ->
        [0] { "" }
       *[other] {" "}và { COUNT($more) } đơn vị khác
    }
    .help = nếu tệp của đơn vị chưa gửi đến thì bổ sung; nếu thực sự không phát sinh thì không phải làm gì
    .meaning = Đa số đơn vị trong danh sách có bản ghi loại này, riêng các đơn vị này không có, như thể thiếu tệp của đơn vị. Đơn vị không có bản ghi được đánh giá theo quy tắc về trường hợp không có đối tượng.
    .example = danh sách có mười hai xã, chỉ có tệp của mười một xã
    .instead = tệp của xã thứ mười hai

# $id: mã bắt đầu bằng số 0; $other: mã đó không có số 0 ở đầu; $count: có bao nhiêu mã như vậy.
TC0551 = mã “{ $id }” và “{ $other }” chỉ khác nhau ở các số 0 đầu{ $count ->
        [1] { "" }
       *[other] ; có { COUNT($count) } mã như vậy
    }
    .help = nếu là một bản ghi thì bảng tính đã bỏ mất số 0: chỉ đưa vào một trong hai tệp, hoặc lưu cột mã dưới dạng chữ
    .meaning = Bảng tính coi cột mã là số thì 000001 chỉ còn 1. Đặt cạnh tệp xuất ban đầu, một bản ghi bị tính hai lần.
    .example = một tệp ghi 000001, tệp xuất ấy lưu lại thì ghi 1
    .instead = cả hai tệp ghi 000001; các dòng giống nhau hoàn toàn chỉ tính một lần

# $field: trường; $value: ngày đầu tiên như vậy; $count: có bao nhiêu; $list: các dòng đầu; $more: số dòng còn lại.
TC0552 = “{ $field }” là { DAY($value) }, rất xa mọi giá trị khác{ $count ->
        [1] { "" }
       *[other] ; có { COUNT($count) } dòng như vậy: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}và { COUNT($more) } dòng khác
        }
    }
    .seconds = số giây đọc thành mili giây, hoặc số 0, cho ngày như vậy: ghi các giá trị theo một cách, hoặc để trống nếu không có
    .help = số 0 cho ngày như vậy: sửa lại, hoặc để trống nếu không có
    .meaning = Giá trị rơi vào tháng 1/1970, năm 1900 hoặc năm 1, không có giá trị nào khác ở gần. Phần mềm và bảng tính ghi ngày như vậy khi gặp số 0; bản ghi tính theo ngày đó không thuộc kỳ nào đang xét.
    .example = 1775642400 trong cột mili giây (unix ms)
    .instead = 1775642400000

# $field: trường; $value: số đầu tiên như vậy; $count: có bao nhiêu; $list: các dòng đầu; $more: số dòng còn lại.
TC0553 = { $value } ở “{ $field }” không có dấu phần trăm như dạng đã khai báo, nên được đọc là { $value } lần 100%{ $count ->
        [1] { "" }
       *[other] ; có { COUNT($count) } dòng như vậy: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}và { COUNT($more) } dòng khác
        }
    }
    .help = ghi { $value }% nếu đúng là vậy; trong bảng tính thì định dạng ô là phần trăm
    .meaning = Trường được khai báo có dấu phần trăm: 95% là 0,95. Số không có dấu được đọc nguyên như vậy: 95 là 9500%.
    .example = 95 bên cạnh 95%, ở trường dạng "1.234,5%"
    .instead = 95%

# $limit: mức cho phép; $count: số hiện có.
TC0542 = vượt mức cho phép của chương trình này: có { COUNT($count) }, không quá { COUNT($limit) }
    .units = bỏ bớt dữ liệu của những đơn vị không cần đánh giá, hoặc cho phép nhiều đơn vị hơn
    .records = bỏ bớt những bản ghi không thuộc khoảng thời gian nào cần tính, hoặc cho phép nhiều bản ghi hơn
    .ids = yêu cầu ít mã hơn cho mỗi kết quả, hoặc cho phép nhiều hơn
    .windows = chọn kỳ ngắn hơn hoặc khoảng thời gian dài hơn, hoặc cho phép nhiều khoảng thời gian hơn
    .outcomes = chọn ít đơn vị hơn, ít chỉ tiêu hơn hoặc kỳ ngắn hơn, hoặc cho phép nhiều kết quả hơn (đơn vị × chỉ tiêu × khoảng thời gian; mỗi kết quả cần đến 900 byte): --limit outcomes=SỐ
    .meaning = Chương trình tính theo quy tắc của người khác quy định mức cho phép: số đơn vị, số bản ghi, số khoảng thời gian và số kết quả. Vượt mức ấy thì không tính.
    .example = yêu cầu “mỗi tuần” trong cả năm, cho một triệu đơn vị
    .instead = vẫn yêu cầu ấy cho một quý, hoặc nâng mức cho phép

TC0555 = tệp JSON này không phải là danh sách đối tượng
    .help = viết các bản ghi thành [{ "{" }…{ "}" }, { "{" }…{ "}" }], hoặc thành một đối tượng có một khóa duy nhất chứa danh sách ấy
    .object = tệp là một đối tượng, không phải chỉ có một khóa chứa danh sách; chỉ viết danh sách; nếu mỗi dòng là một đối tượng thì đặt đuôi tệp là .ndjson
    .cut = tệp hết trước khi danh sách kết thúc; xuất hoặc sao chép lại tệp
    .followed = sau danh sách còn nội dung khác; bỏ phần ấy đi
    .meaning = Tệp dữ liệu .json là một danh sách đối tượng, mỗi đối tượng là một bản ghi. Nếu có một đối tượng bao ngoài thì chỉ có thể hiểu khi nó có đúng một khóa.
    .example = { "{" }"tổng": 2, "dữ_liệu": [{ "{" }"mã": "D1"{ "}" }, { "{" }"mã": "D2"{ "}" }]{ "}" }
    .instead = [{ "{" }"mã": "D1"{ "}" }, { "{" }"mã": "D2"{ "}" }]

# $records: loại bản ghi; $condition: điều luôn đúng; $count: số dòng sai; $list: các dòng đầu; $more: số dòng còn lại.
TC0560 = “{ $records }” luôn có “{ $condition }”, nhưng { COUNT($count) } dòng không như vậy: { $list }{ $more ->
        [0] {""}
       *[other] {" "}và { COUNT($more) } dòng khác
    }
    .help = sửa các dòng này; chúng vẫn được tính như đã ghi
    .missing = sửa các dòng này; các giá trị trong điều kiện coi như không biết, nên bản ghi thiếu dữ liệu ở nơi cần đến
    .refused = sửa các dòng này; chúng bị loại và tính là bản ghi không rõ
    .meaning = Quy tắc nói điều luôn đúng với các bản ghi này. Bản ghi không như vậy là ghi sai, số liệu của nó đáng ngờ.
    .example = ngày trả trước ngày tiếp nhận, trong khi hồ_sơ luôn có trả >= tiếp_nhận
    .instead = ngày trả đúng

# $unit, $other: hai đơn vị.
TC0543 = “{ $unit }” và “{ $other }” có thể là một đơn vị
    .help = nếu là một, ghi thống nhất một cách; nếu là hai, đưa kèm danh sách đơn vị có cả hai
    .meaning = Khi không có danh sách đơn vị, mỗi cách viết là một đơn vị riêng, trừ khác biệt về vị trí dấu thanh, chữ hoa, dấu cách và ký tự không hiện. Ở đây hai tên chỉ khác nhau nhiều nhất một trong mười chữ cái, và không khác ở chữ số; hoặc khác ở số 0 đứng trước, ở dấu ghi chú, hoặc do một bên viết không dấu.
    .example = có dòng ghi Thôn Hòa Bình, có dòng ghi Thôn Hòa Binh
    .instead = mọi dòng ghi Thôn Hòa Bình, hoặc có danh sách đơn vị

# $unit: đơn vị; $written: trong ngoặc kép.
TC0544 = “{ $unit }” đang được hiểu là tên một đơn vị
    .help = nếu đó nghĩa là không có đơn vị, khai báo sau trường rằng đó là ô trống: coi là trống { $written }
    .meaning = Tệp xuất từ phần mềm ghi NULL, N/A hoặc - ở chỗ không có giá trị. Nếu là tên đơn vị thì đó là một đơn vị như mọi đơn vị khác, có bản ghi và kết quả riêng.
    .example = NULL trong cột đơn vị
    .instead = đơn_vị : đơn vị? coi là trống "NULL"

# $rows: các dòng, kèm chữ trong dòng; $count: số dòng.
TC0570 = { COUNT($count) } dòng là dòng tổng, không phải bản ghi: { $rows }
    .help = nếu có dòng là bản ghi, hãy nêu trong quy tắc dòng nào là dòng tổng: `dòng tổng mà "…" là "…"`; khi đó mọi dòng khác là bản ghi
    .meaning = Dòng tổng cộng các dòng ở trên. Dòng này được nhận ra nhờ chữ đầu dòng (“Tổng cộng”, “Cộng”, “Total”) hoặc nhờ công thức cộng các dòng ở trên; số liệu được đối chiếu rồi bỏ ra, vì nếu coi là bản ghi thì mọi số liệu bị tính hai lần.
    .example = dòng cuối “Tổng cộng” dưới các đơn vị
    .instead = vẫn dòng ấy: đã đối chiếu và bỏ ra

# $total: số ở dòng tổng; $sum: tổng của các dòng; $column: cột.
TC0571 = dòng tổng ghi { COUNT($total) } ở cột “{ $column }”, nhưng các dòng cộng lại được { COUNT($sum) }
    .help = thiếu dòng, thừa dòng, hoặc dòng tổng chưa được tính lại; số liệu lấy theo các dòng, không theo dòng tổng
    .meaning = Số ở dòng tổng được đối chiếu với tổng của các dòng phía trên, trong nhóm hoặc trong cả bảng. Nếu lệch thì có số liệu sai.
    .example = các dòng 120 và 180, dòng tổng ghi 310
    .instead = dòng tổng ghi 300

# $text: nội dung ô; $column: cột.
TC0572 = dòng này có thể là dòng tổng, hoặc không phải bản ghi: “{ $text }” ở cột “{ $column }”
    .help = nếu là dòng tổng, ghi trong quy tắc: `dòng tổng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $text }{ "\"" }`; nếu cũng không phải bản ghi: `bỏ dòng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $text }{ "\"" }`; nếu là bản ghi, hãy nêu dòng nào là dòng tổng, ví dụ `dòng tổng mà { "\"" }{ $column }{ "\"" } là "Tổng cộng"`: khi đó mọi dòng khác là bản ghi
    .above = mọi số ở dòng này đều bằng tổng các dòng ở trên: nếu là dòng tổng, ghi trong quy tắc: `dòng tổng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $text }{ "\"" }`; nếu là bản ghi, hãy nêu dòng nào là dòng tổng, ví dụ `dòng tổng mà { "\"" }{ $column }{ "\"" } là "Tổng cộng"`: khi đó mọi dòng khác là bản ghi
    .below = mọi số ở dòng này đều bằng tổng các dòng ở dưới: nếu là dòng tổng, ghi trong quy tắc: `dòng tổng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $text }{ "\"" }`; nếu là bản ghi, hãy nêu dòng nào là dòng tổng, ví dụ `dòng tổng mà { "\"" }{ $column }{ "\"" } là "Tổng cộng"`: khi đó mọi dòng khác là bản ghi
    .meaning = Dòng có chữ của dòng tổng mà lại có mã hoặc ngày như bản ghi, dòng không có số thứ tự trong khi các bản ghi đều có, dòng có mọi số bằng tổng các dòng khác, dòng so sánh (“Trong đó”, “Kỳ trước”), hoặc vài dòng ở dưới dòng tổng: đó có thể là bản ghi, có thể không. Tính dòng tổng như bản ghi thì mọi số liệu bị tính hai lần; bỏ một bản ghi thì thiếu số liệu.
    .example = Tổng cộng | 2026-06-30 | 600
    .instead = Tổng cộng | | 600

# $rows: các dòng, kèm chữ trong dòng; $count: số dòng.
TC0573 = { COUNT($count) } dòng là tên nhóm, không phải bản ghi: { $rows }
    .help = nếu là bản ghi, hãy điền các ô còn lại; nếu là giá trị của một trường không có cột, ghi sau các trường: `điền tiếp TRƯỜNG`
    .meaning = Dòng giữa các bản ghi chỉ có một ô chữ là tên của nhóm dòng ở dưới.
    .example = II. Lĩnh vực đất đai
    .instead = vẫn dòng ấy: được bỏ ra

# $rows: các dòng; $count: số dòng.
TC0574 = dòng tiêu đề lặp lại ở dòng { $rows }; các dòng ở dưới được đọc tiếp như cùng một bảng
    .help = nếu đó là bảng khác, hãy để ở trang tính riêng, hoặc nêu các dòng cần đọc trong quy tắc: `các dòng … đến …`
    .meaning = Tiêu đề lặp lại, như ở đầu mỗi trang in, không phải là bản ghi. Các dòng ở dưới vẫn được đọc tiếp.
    .example = dòng “Mã hồ sơ | Ngày nhận | Hẹn trả” ở đầu mỗi 40 dòng
    .instead = một dòng tiêu đề ở trên tất cả các dòng

# $rows: các dòng tiêu đề.
TC0575 = có nhiều bảng giống bảng cần đọc: tiêu đề ở các dòng { $rows }
    .help = nêu bảng cần đọc ngay sau các trường trong quy tắc: `dòng tiêu đề …` và `các dòng … đến …`; hoặc để mỗi bảng ở một trang tính
    .meaning = Dòng tiêu đề được tìm trong một trăm dòng đầu theo các tiêu đề đã khai báo. Nếu có hai chỗ phù hợp như nhau thì chọn một chỗ tức là đoán.
    .example = bảng tháng 4 và bên cạnh là bảng tháng 5, cùng có cột “Đơn vị” và “Số lượng”
    .instead = một bảng có thêm cột “Tháng”

# $columns: các tiêu đề cần tìm; $column: một tiêu đề; $nearest: chữ gần giống trong tệp.
TC0576 = không dòng nào có tên cột của bảng này
    .help = dòng tiêu đề được tìm trong một trăm dòng đầu và cần có: { $columns }. Đặt tên cột như vậy, hoặc khai báo tiêu đề của tệp ngay sau tên trường
    .nearest = gần nhất là “{ $nearest }” ở dòng này, so với “{ $column }”; dòng tiêu đề cần có: { $columns }. Đặt tên cột như vậy, hoặc khai báo tiêu đề của tệp ngay sau tên trường
    .meaning = Dòng tiêu đề là dòng có nhiều tên trường nhất, theo tên trường hoặc theo tiêu đề khai báo sau trường. Ở đây không dòng nào trong một trăm dòng đầu có tên trường.
    .example = tệp có các cột “STT” và “Ngày vào sổ”, còn trường là `tiếp_nhận "Ngày nhận" : ngày`
    .instead = tiếp_nhận "Ngày vào sổ" : ngày

# $name: tên cần tìm; $sheets: các trang tính hiện có.
TC0577 = không có trang tính nào tên “{ $name }”
    .help = các trang tính: { $sheets }; sửa tên trong quy tắc, trong đó `*` là các chữ bất kỳ
    .meaning = Quy tắc nêu trang tính chứa dữ liệu, nhưng tệp không có trang nào tên như vậy.
    .example = trang "Tháng *", trong khi tệp có các trang “T1”, “T2”
    .instead = trang "T*"

# $rows: các dòng, kèm chữ trong dòng; $count: số dòng.
TC0578 = { COUNT($count) } dòng có số liệu nằm ngoài các dòng nêu trong quy tắc: { $rows }
    .help = các dòng ấy không được tính; nếu là bản ghi, hãy sửa `các dòng … đến …` trong quy tắc, hoặc bỏ mệnh đề ấy: chỗ hết bảng được tự nhận ra
    .meaning = Quy tắc nêu những dòng nào được đọc, nhưng ngoài các dòng ấy còn dòng giống bản ghi: thường là bảng đã dài thêm sau khi viết quy tắc.
    .example = các dòng 3 đến 40, trong khi dòng 41 đến 47 cũng là bản ghi
    .instead = bỏ mệnh đề ấy, hoặc nêu đến hết bảng

# $field: trường lấy giá trị từ các cột; $columns: các tiêu đề.
TC0579 = không cột nào là một kỳ của “{ $field }”: không tiêu đề nào đúng dạng nêu trong quy tắc
    .form = các tiêu đề là: { $columns }; ghi trong quy tắc `các cột { "\"" }{ $form }{ "\"" }`
    .help = các tiêu đề là: { $columns }; sau `các cột` trong quy tắc, ghi dạng đúng như tiêu đề được viết, ví dụ "'Tháng' M"
    .meaning = Quy tắc nêu mỗi kỳ là một cột và tiêu đề của cột viết theo dạng nào, nhưng không tiêu đề nào viết như vậy.
    .example = các cột "MM/yyyy" cho tháng và số, trong khi các tiêu đề là “Tháng 1/2026”, “Tháng 2/2026”
    .instead = các cột "'Tháng' M/yyyy" cho tháng và số

TC0580 = { COUNT($count) } số nằm trong ô gộp xuống dưới, chỉ tính một lần: { $rows }
    .help = nếu dòng nào cũng có số ấy thì ghi vào từng dòng; nếu các dòng có chung một số thì cách tính này đúng, các dòng còn lại không có số
    .meaning = Số trong ô gộp qua nhiều dòng có thể là của từng dòng, cũng có thể là của tất cả cộng lại. Máy chỉ tính cho dòng đầu.
    .example = số 10 trong ô gộp của hai thôn
    .instead = ghi 10 vào từng dòng, hoặc 6 và 4

# $years: các năm ghi cạnh tiêu đề.
TC0581 = không rõ các tháng ở tiêu đề cột là của năm nào
    .none = ghi năm vào tên bảng ở trên (“NĂM 2026”), vào tên trang tính, tên tệp hoặc vào tiêu đề: Tháng 1/2026
    .several = tên bảng, trang tính và tệp ghi { $years }; chỉ để lại một năm, hoặc ghi năm vào tiêu đề: Tháng 1/2026
    .meaning = Tiêu đề cột ghi tháng mà không ghi năm. Năm được lấy ở tiêu đề chung phía trên các tháng, nếu không có thì ở tên bảng, tên trang tính và tên tệp. Ở đây không có năm nào, hoặc có nhiều năm.
    .example = tiêu đề “Tháng 1”, “Tháng 2” dưới “SỐ VỤ NĂM 2026”, trong tệp vụ-2025.xlsx
    .instead = tệp vụ-2026.xlsx

# $columns: các tiêu đề.
TC0582 = các cột trông như một kỳ nhưng không được đọc là kỳ: { $columns }
    .help = nếu là một kỳ thì viết tiêu đề đúng dạng nêu trong quy tắc; nếu không thì không cần làm gì
    .meaning = Quy tắc nêu mỗi kỳ là một cột và tiêu đề của cột viết theo dạng nào. Những tiêu đề này gần đúng dạng ấy hoặc đúng một dạng thường dùng, nên có thể bỏ sót số liệu ở dưới.
    .example = Tháng 3/2026 (ước) bên cạnh Tháng 1/2026, Tháng 2/2026
    .instead = Tháng 3/2026
# $text: nội dung ô; $column: cột.
TC0590 = mọi số ở dòng “{ $text }” đều bằng tổng các dòng khác; dòng này vẫn được tính như một bản ghi
    .help = nếu là dòng tổng, ghi trong quy tắc: `dòng tổng mà { "\"" }{ $column }{ "\"" } là { "\"" }{ $text }{ "\"" }`; nếu là bản ghi, hãy nêu dòng nào là dòng tổng, ví dụ `dòng tổng mà { "\"" }{ $column }{ "\"" } là "Tổng cộng"`: khi đó mọi dòng khác là bản ghi
    .meaning = Không có chữ hay số thứ tự nào cho biết dòng này khác các bản ghi. Các số nhỏ nên có thể chỉ tình cờ bằng tổng; nếu số lớn thì là lỗi (TC0572).
    .example = hai thôn có 1 và 2 vụ, và dòng “Gộp chung” ghi 3
    .instead = dòng tổng mà "Thôn" là "Gộp chung"

TC0591 = tệp có mật khẩu mở
    .help = mở tệp bằng Excel hoặc LibreOffice rồi lưu lại không đặt mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc, Mã hóa bằng mật khẩu: để trống ô mật khẩu)
    .meaning = Cả tệp được mã hóa bằng mật khẩu nên không đọc được gì trong đó. Tệp không hỏng. Trang tính chỉ khóa không cho sửa thì vẫn đọc được như thường.
    .example = hồ_sơ.xlsx, khi mở Excel hỏi mật khẩu
    .instead = vẫn tệp ấy, đã lưu lại không có mật khẩu

# $field: trường; $first, $second: hai tên nhóm.
TC0592 = “{ $first }” và “{ $second }” là hai tên nhóm liền nhau, không rõ tên nào là “{ $field }”
    .help = ghi “{ $field }” thành một cột riêng, dòng nào cũng ghi; hoặc bỏ tên nhóm của cấp kia
    .meaning = Quy tắc điền tiếp một trường không có cột, nên trường lấy tên nhóm ở trên các bản ghi. Có hai cấp tên nhóm thì cấp nào cũng có thể là giá trị ấy.
    .example = “Xã A”, dưới là “Đất đai”, rồi đến các hồ sơ
    .instead = thêm cột “Xã”, và tên nhóm “Đất đai”

# $column: tiêu đề ở trên hai cột; $day, $hour: tên hai cột ở dòng dưới.
TC0593 = “{ $column }” ghi ở hai cột “{ $day }” và “{ $hour }”
    .help = gộp thành một cột “{ $column }”: trong Excel, chèn một cột với công thức =D3+E3 (=D3+E3/24 nếu giờ là số như 17), dán thành giá trị, rồi xóa hai cột cũ; hoặc nếu chỉ cần ngày, khai báo sau tên trường tiêu đề `{ "\"" }{ $column } / { $day }{ "\"" }`: khi đó giờ không được đọc
    .meaning = Mỗi trường có một cột. Ở đây ngày ở một cột và giờ ở cột khác, nên không cột nào là thời điểm đầy đủ.
    .example = cột “Hạn trả”, bên dưới chia thành “Ngày” và “Giờ”
    .instead = một cột “Hạn trả” ghi 08/04/2026 17:00

# $column: tiêu đề của cột ngày; $hour: tiêu đề của cột giờ.
TC0594 = giờ ở cột “{ $hour }” không được đọc: trường chỉ lấy ngày ở cột “{ $column }”
    .help = nếu cần giờ, gộp hai cột thành một, trong Excel với công thức =D3+E3 (=D3+E3/24 nếu giờ là số như 17); nếu không cần, xóa cột giờ hoặc khai báo trường kiểu `ngày`
    .meaning = Trường là hạn hoặc thời điểm, cột của trường ghi ngày, còn cột bên cạnh ghi giờ. Không có giờ thì hạn kéo dài đến hết ngày.
    .example = hạn_trả "Hạn trả / Ngày" : hạn, và hai cột “Hạn trả / Ngày”, “Hạn trả / Giờ”
    .instead = một cột “Hạn trả” ghi 08/04/2026 17:00

# $sheet: tên trang tính.
TC0595 = trang tính “{ $sheet }” ghi tháng mà không rõ năm
    .help = ghi năm ở tiêu đề trên bảng (“NĂM 2026”) hoặc trong tên tệp (`…-2026.xlsx`)
    .several = tiêu đề trên bảng và tên tệp nêu nhiều năm khác nhau: chỉ để một năm, hoặc đặt tên trang có cả năm và khai báo dạng sau tên trường, ví dụ "'Tháng' M-yyyy" cho “Tháng 4-2026”
    .meaning = Một trường lấy tên trang tính làm giá trị. Tháng không ghi năm chỉ đọc được nếu tiêu đề trên bảng và tên tệp nêu đúng một năm.
    .example = các trang “Tháng 4”, “Tháng 5” trong số_vụ.xlsx
    .instead = vẫn các trang ấy, trong tệp số_vụ-2026.xlsx

# $sheets: các trang tính; $count: số dòng, ít nhất.
TC0596 = không đọc các trang tính cũng có bảng này: { $sheets }, ít nhất { COUNT($count) } dòng
    .help = nếu phải tính cả các dòng ấy, ghi thêm tên trang sau các trường trong quy tắc: `trang "…", "…"`; nếu không, chuyển các trang ấy sang tệp khác
    .meaning = Chỉ những trang mà quy tắc nêu (`trang "…"`), hoặc trang có tên như tên tệp hay loại dữ liệu, được đọc. Các trang khác có cùng dòng tiêu đề nhưng số liệu không được tính. Trang có tên như trang tổng hợp thì không kể.
    .example = trang "Tháng *", trong khi có trang “Thang 6”
    .instead = trang "Tháng *", "Thang 6"

# $records: loại dữ liệu; $latest: ngày của bản ghi mới nhất; $from: ngày đầu kỳ.
TC0545 = bản ghi mới nhất của “{ $records }” là ngày { DAY($latest) }: từ đầu kỳ ({ DAY($from) }) chưa có bản ghi nào
    .help = bổ sung số liệu của kỳ; nếu đúng là không phát sinh, ghi rõ số liệu bao quát những ngày nào (trên dòng lệnh: `--covers { $records }=…`)
    .meaning = Có bản ghi trước kỳ được tính nhưng trong kỳ chưa có bản ghi nào, dù kỳ đã bắt đầu. Tệp cũ cho kết luận giống như kỳ không phát sinh gì. `--deny stale` kết thúc với mã 3.
    .example = tệp có bản ghi cuối ngày 10/3/2026, tính cho quý III
    .instead = tệp xuất lại ở thời điểm này

# $name: phần không hiểu được của địa chỉ; $tables: các bảng của cơ sở dữ liệu.
TC0556 = địa chỉ này không chỉ tới một bảng của cơ sở dữ liệu
    .help = viết postgresql://MÁY_CHỦ/CƠ_SỞ_DỮ_LIỆU?table=BẢNG, sqlite:TỆP?table=BẢNG, hoặc ở cuối viết query=SELECT … thay cho table=
    .table = địa chỉ không nêu bảng; thêm ?table= và một trong các bảng { $tables }
    .no-table = địa chỉ không nêu bảng, và cơ sở dữ liệu không có bảng nào được phép đọc
    .parameter = không hiểu “{ $name }” hoặc giá trị của nó; chỉ viết table=, query= hoặc tham số kết nối
    .driver = bản chương trình này không đọc được loại cơ sở dữ liệu ấy
    .meaning = Địa chỉ cho biết cơ sở dữ liệu nào, bảng nào hoặc câu truy vấn nào chứa dữ liệu. Mật khẩu lấy từ biến PGPASSWORD, tệp mật khẩu hoặc tệp dịch vụ.
    .example = --records hồ_sơ=postgresql://db.example/dvc
    .instead = --records hồ_sơ="postgresql://db.example/dvc?table=ho_so"

# $detail: lời của cơ sở dữ liệu hoặc chương trình kết nối; $tables: các bảng hiện có.
TC0557 = không đọc được cơ sở dữ liệu
    .help = đọc không được; cơ sở dữ liệu báo: “{ $detail }”
    .connection = không kết nối được máy chủ; chương trình kết nối báo: “{ $detail }”
    .login = máy chủ từ chối đăng nhập; đặt mật khẩu trong biến PGPASSWORD, tệp mật khẩu hoặc tệp dịch vụ. Máy chủ báo: “{ $detail }”
    .table = không có bảng ấy hoặc không được phép đọc (“{ $detail }”); các bảng hiện có là { $tables }
    .query = câu truy vấn bị từ chối; cơ sở dữ liệu báo: “{ $detail }”
    .query-column = câu truy vấn nêu một cột không có; cơ sở dữ liệu báo: “{ $detail }”
    .query-table = câu truy vấn nêu một bảng không có hoặc không được phép đọc; cơ sở dữ liệu báo: “{ $detail }”
    .query-syntax = câu truy vấn viết sai cú pháp SQL; cơ sở dữ liệu báo: “{ $detail }”
    .query-value = câu truy vấn tính với một giá trị không tính được; cơ sở dữ liệu báo: “{ $detail }”
    .no-columns = câu truy vấn không có cột nào; viết SELECT rồi tên các cột
    .busy = một chương trình khác đang khóa tệp; chạy lại khi chương trình ấy xong, hoặc đọc một bản sao. SQLite báo: “{ $detail }”
    .writes = câu truy vấn này sẽ ghi dữ liệu; chỉ chạy câu truy vấn đọc
    .encryption = không lập được kết nối mã hóa: { $detail }; sslrootcert=TỆP nêu chứng thư của cơ quan cấp chứng thư cho máy chủ, sslmode=verify-full đòi hỏi chứng thư có tên máy chủ
    .authority = sslmode=verify-ca và verify-full cần biết cơ quan cấp chứng thư được tin: sslrootcert=TỆP có chứng thư của cơ quan ấy, hoặc sslrootcert=system cùng verify-full để dùng các cơ quan mà máy tính tin
    .certificate = không dùng được chứng thư hoặc khóa này: { $detail }
    .no-certificate = tệp { $detail } không có chứng thư; chứng thư là văn bản mở đầu bằng BEGIN CERTIFICATE
    .no-key = chưa có khóa của chứng thư trong tệp { $detail }; nêu tệp khóa ở sslkey=TỆP
    .key = tệp { $detail } không có khóa nào không đặt mật khẩu; khóa là văn bản mở đầu bằng BEGIN PRIVATE KEY
    .open-key = người khác đọc được khóa trong tệp { $detail } nên khóa không được dùng; chỉ để chủ tệp đọc (chmod 600)
    .file = đây không phải tệp SQLite, hoặc tệp bị hỏng; SQLite báo: “{ $detail }”
    .ended = kết nối bị ngắt giữa chừng; chạy lại. Máy chủ báo: “{ $detail }”
    .meaning = Không tới được cơ sở dữ liệu, đăng nhập hoặc truy vấn bị từ chối, hoặc máy chủ ngừng. Không ghi gì vào cơ sở dữ liệu: câu truy vấn chạy trong giao dịch chỉ đọc.
    .example = bảng đã được đổi tên
    .instead = địa chỉ với tên mới của bảng

TC0558 = cơ sở dữ liệu thay đổi trong khi đọc
    .help = chạy lại khi không ai ghi vào, hoặc đọc một bản sao
    .meaning = Dữ liệu được đọc nhiều lần. Nếu có chương trình khác ghi vào giữa chừng thì các lần đọc không khớp nhau, nên không đưa ra kết luận.
    .example = tệp SQLite mà một chương trình khác đang ghi
    .instead = bản sao của tệp, tạo bằng “sqlite3 TỆP .backup”

# $found: kiểu của giá trị.
TC0559 = giá trị này thuộc kiểu { $found }, không trường nào chứa được
    .help = bỏ cột này, hoặc để câu truy vấn đổi sang chữ hay số
    .meaning = Trường chứa chữ, số, ngày, thời điểm hoặc dấu có/không. Bản ghi này bị loại.
    .example = một tấm ảnh trong cột “ghi chú”
    .instead = chữ

# $value: số đầu tiên; $thousands: giá trị nếu dấu chấm phân cách hàng nghìn; $count: có bao nhiêu số như vậy; $field: trường.
TC0546 = “{ $value }” có thể là { $thousands } hoặc { $value }{ $count ->
        [1] { "" }
       *[other] , như { COUNT($count) } số trong “{ $field }”
    }
    .help = khai báo sau trường dấu chấm là gì: dạng "1.234,5" nếu phân cách hàng nghìn, dạng "1,234.5" nếu là dấu thập phân
    .meaning = Dấu chấm đứng trước đúng ba chữ số là phân cách hàng nghìn theo cách viết tiếng Việt, là dấu thập phân theo cách viết tiếng Anh, và không có giá trị nào khác trong cột cho biết là cách nào. Các giá trị này không được đọc.
    .example = phí : số, và các ô chữ như 1.500, 12.000
    .instead = phí : số dạng "1.234,5"

# $value: số đầu tiên; $thousands: giá trị nếu dấu chấm phân cách hàng nghìn; $count: có bao nhiêu số như vậy; $field: trường.
TC0547 = “{ $value }” được đọc là số thập phân, không phải { $thousands }{ $count ->
        [1] { "" }
       *[other] , cũng như cả { COUNT($count) } số trong “{ $field }”
    }
    .help = khai báo sau trường dấu chấm là gì: dạng "1,234.5" nếu là dấu thập phân, dạng "1.234,5" nếu phân cách hàng nghìn
    .meaning = Các giá trị khác trong cột chắc chắn là số thập phân, như 0.25, nên các số này được đọc cùng cách. Nếu cột lẫn cả hai cách viết thì có số bị đọc nhỏ đi một nghìn lần.
    .example = phí : số, và các ô chữ như 0.25, 1.500
    .instead = phí : số dạng "1,234.5"

# $field: trường; $value: ngày đầu tiên như vậy; $count: có bao nhiêu; $list: các dòng đầu; $more: số dòng còn lại.
TC0548 = “{ $field }” ở rất xa về sau: { DAY($value) }{ $count ->
        [1] { "" }
       *[other] ; có { COUNT($count) } dòng như vậy: { $list }{ $more ->
            [0] { "" }
           *[other] {" "}và { COUNT($more) } dòng khác
        }
    }
    .help = sửa lại năm; như hiện nay thì coi là chưa xảy ra
    .deadline = sửa lại năm nếu gõ nhầm
    .meaning = Việc đã xảy ra mà ở sau thời điểm chốt số hơn một năm, hoặc hạn hay ngày kết thúc ở sau hơn mười năm. Những gì ở sau thời điểm chốt số là chưa xảy ra: hồ sơ trả năm 2062 là hồ sơ chưa trả.
    .example = ngày trả 08/04/2062, số liệu tính đến ngày 15/7/2026
    .instead = ngày trả 08/04/2026

# $field: một trường của đơn vị, không phải mã.
TC0549 = quy tắc khai báo đơn vị có nhiều hơn mã (“{ $field }”), nhưng chưa có danh sách đơn vị
    .help = đưa danh sách vào tệp `đơn vị.csv` cạnh các tệp số liệu, hoặc `--records "đơn vị=TỆP"`; không có danh sách thì mỗi cách viết là một đơn vị, không nhận ra được tên và lỗi chính tả
    .meaning = Danh sách đơn vị cho biết có những đơn vị nào, tên gì, thuộc đơn vị nào. Khi không có danh sách, đơn vị là những gì các bản ghi ghi.
    .example = quy tắc khai báo đơn vị có mã, tên và cấp trên, mà chỉ có tệp hồ_sơ.csv
    .instead = có cả đơn vị.csv và hồ_sơ.csv

# $field: trường; $count: số bản ghi; $all: trong bao nhiêu; $day, $clock: giây ấy; $list: các dòng đầu; $more: số dòng còn lại.
TC0561 = “{ $field }” là cùng một giây ở { COUNT($count) } trong { COUNT($all) } bản ghi, { $clock } ngày { DAY($day) }: { $list }{ $more ->
        [0] { "" }
       *[other] {" "}và { COUNT($more) } dòng khác
    }
    .help = kiểm tra xem có phải phần mềm ghi cùng lúc cho nhiều hồ sơ không (khi đóng hồ sơ, khi chuyển hệ thống); nếu đúng thì ghi lại thời điểm thật, hoặc để trống
    .meaning = Từ một nửa số bản ghi trở lên có cùng một giây ở thời điểm của việc do người làm từng việc một. Thời điểm như vậy thường do phần mềm ghi; tỷ lệ đúng hạn tính theo đó không nói lên điều gì. Xét 10.000 thời điểm đầu của mỗi tệp, khi có ít nhất 20.
    .example = 300 hồ sơ đều trả lúc 23:59:59 ngày 30/6/2026
    .instead = thời điểm trả thật của từng hồ sơ

# $field: trường; $count: số thời điểm.
TC0562 = “{ $field }” đều là 00:00 ở cả { COUNT($count) } bản ghi có giá trị này
    .help = nếu chỉ biết ngày thì khai trường là `ngày`, để không áp thời hạn tính bằng giờ; nếu giờ bị mất thì xuất lại tệp có giờ
    .meaning = Quy tắc đọc cả giờ, nhưng giá trị nào cũng là nửa đêm: tệp chỉ có ngày. Thời hạn tính bằng giờ sẽ tính từ đầu ngày. Xét 10.000 thời điểm đầu của mỗi tệp, khi có ít nhất 10.
    .example = tiếp_nhận: ngày giờ, mà cột chỉ có ngày, như 08/04/2026 00:00
    .instead = tiếp_nhận: ngày
