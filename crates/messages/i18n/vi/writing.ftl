### Các thông báo về cách viết: phần chữ không thuộc ngôn ngữ, hoặc viết chưa đúng.

## Điều cần có

expected-type = một kiểu (mã, đơn vị, chữ, một trong, có/không, số, ngày, ngày giờ, hạn, khoảng thời gian, hoặc tên một loại dữ liệu khác)
expected-colon = dấu hai chấm
expected-target = một yêu cầu, ví dụ “ít nhất 95% hồ_sơ phải đúng_hạn”
expected-condition = một điều kiện
expected-records = tên một loại dữ liệu
expected-measure = một con số cần tính: số, tỷ lệ, tổng, trung bình
expected-date = một ngày, ví dụ ngày 05/5/2026
expected-month-day = ngày và tháng, ví dụ ngày 20/6
expected-period = một kỳ, ví dụ quý II/2026
expected-time = giờ trong ngày, ví dụ 07:30
expected-span = một khoảng thời gian, ví dụ 5 ngày làm việc
expected-time-unit = một đơn vị thời gian, ví dụ ngày làm việc
expected-start = “kể từ” và trường bắt đầu tính thời hạn, ví dụ “kể từ tiếp_nhận”
expected-quantity = một con số, có thể kèm %
expected-baseline = cùng kỳ năm trước, kỳ trước, hoặc một năm
expected-expectation = điều mong đợi: “là đạt”, “có giá trị 50%”, “đã chắc chắn”
expected-value = một giá trị: tên trường, con số, ngày, hoặc chữ trong ngoặc kép
expected-text = chữ trong ngoặc kép
expected-number = một con số
expected-cadence = tuần, tháng, quý, 6 tháng hoặc năm
expected-every = mỗi tuần, mỗi tháng, mỗi quý, mỗi 6 tháng hoặc mỗi năm
expected-year = năm viết đủ bốn chữ số, ví dụ 2026
expected-bracket = dấu đóng ngoặc
expected-name = một tên

## Câu

# $found: chữ ở đó; $expected: điều cần có; $words: các từ có thể đứng ở đó.
TC0101 = không đọc được “{ $found }” ở đây
    .help = câu phía trước đã trọn; bắt đầu một mệnh đề hoặc mục mới, hoặc sửa chữ này
    .expected = ở đây cần { $expected }
    .words = ở đây cần một trong các từ: { $words }
    .unseen = ở đây có một ký tự không nhìn thấy được; xóa cả từ rồi gõ lại
    .blank-rows = dòng trống không bao giờ là bản ghi: bỏ mệnh đề này đi; muốn bỏ dòng theo một ô thì viết `bỏ dòng mà "STT" để trống`
    .total-rows = nêu chữ ấy ở cột nào: `dòng tổng mà "Đơn vị" bắt đầu bằng "{ $text }"`, trong đó "Đơn vị" là tiêu đề của cột
    .rows = các dòng viết từ dòng nào đến dòng nào: { $rows }
    .quotes = chữ có trong tệp thì viết trong ngoặc kép: { $text }
    .addition = mục bổ sung chỉ có trường; cách giữ số liệu ghi ở nơi khai báo loại dữ liệu
    .joint = giữa các yêu cầu phải có dấu phẩy trước từ nối: , { $found }
    .late = viết rõ mốc nào sau mốc nào: `trả sau hạn_trả`; nếu tính cả hồ sơ chưa làm: `không trả chậm nhất là hạn_trả`
    .early = viết rõ mốc nào trước mốc nào: `trả trước hạn_trả`
    .span = viết rõ bao lâu, tính từ mốc nào: `trả trong thời hạn 14 ngày kể từ tiếp_nhận`; nếu nói về việc làm lâu hơn: `trả - tiếp_nhận > 14 ngày`
    .except = viết rõ còn lại những bản ghi nào: `mà không khẩn`; nếu là vi phạm có lý do: `, trừ trường hợp có_lý_do`; nếu là thời gian không tính vào hạn: `, không tính tạm_dừng`
    .each = viết cho tất cả: `toàn bộ cán_bộ phải tập_huấn`; hoặc viết định kỳ: `ít nhất 1 báo_cáo mỗi tháng`
    .none = viết rõ khi không có bản ghi nào: `, không phát sinh tính là đạt` hoặc `, không phát sinh tính là không đạt`; với bản ghi chưa đến hạn: `, còn hạn tính là đạt`
    .cadence = mỗi định kỳ là một yêu cầu riêng: `ít nhất 1 báo_cáo mỗi tuần, và ít nhất 1 báo_cáo mỗi tháng`
    .earlier = viết rõ so với kỳ nào: `giảm ít nhất 5% so với cùng kỳ năm trước`, `không tăng so với cùng kỳ năm trước`
    .meaning = Từ chỗ này câu không đọc tiếp được. Phần đã đọc trước đó giữ nguyên ý nghĩa.
    .example = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là là hạn_trả
    .instead = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả

# $expected: điều cần có; $words: các từ có thể đứng ở đó.
TC0102 = câu chưa trọn: sau chỗ này còn thiếu chữ
    .help = viết cho trọn câu
    .expected = tiếp theo cần { $expected }
    .words = tiếp theo cần một trong các từ: { $words }
    .meaning = Câu dừng lại khi chưa trọn.
    .example = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là
    .instead = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả

# $word: chữ ở đó; $nearest: từ khóa gần nhất; $words: các mục.
TC0103 = “{ $word }” không mở đầu mục hay mệnh đề nào
    .help = một mục mở đầu bằng một trong: { $words }
    .nearest = có phải “{ $nearest }”?
    .meaning = Mục và mệnh đề mở đầu bằng từ khóa; đây không phải từ khóa nào dùng được ở chỗ này.
    .example = chỉ tieu đúng_hạn "Đúng hạn"
    .instead = chỉ tiêu đúng_hạn "Đúng hạn"

TC0104 = ngoặc kép này chưa đóng trên cùng dòng
    .help = đóng ngoặc trên cùng dòng, hoặc bỏ dấu mở ngoặc
    .meaning = Chữ đứng giữa hai ngoặc kép, “…” hoặc "…", trên một dòng.
    .example = bộ tiêu chí "Ba nhất
    .instead = bộ tiêu chí "Ba nhất"

# $written: các tiếng; $name: viết liền thành một tên.
TC0105 = tên gồm nhiều tiếng nối bằng gạch dưới: “{ $written }”
    .help = viết `{ $name }`
    .meaning = Tên là một từ; các tiếng nối bằng gạch dưới “_” để không bao giờ lẫn với từ khóa.
    .example = dữ liệu hồ_sơ
        đơn vị : đơn vị
    .instead = dữ liệu hồ_sơ
        đơn_vị : đơn vị

# $written: các tiếng; $phrase: từ khóa.
TC0106 = “{ $written }” thiếu dấu
    .help = viết `{ $phrase }`
    .meaning = Từ khóa tiếng Việt viết đủ dấu.
    .example = chỉ tiêu không_vi_phạm
        yeu cau không có vi_phạm trong kỳ
    .instead = chỉ tiêu không_vi_phạm
        yêu cầu không có vi_phạm trong kỳ

# $exactly: từ đó; $written: cả chữ sau nó.
TC0107 = sau “{ $exactly }” phải là một con số
    .help = viết con số vào sau; nếu “{ $written }” là một tên, viết tên đúng như khi khai báo, các tiếng nối bằng “_”
    .meaning = “đúng” đặt ra một mức nên cần con số.
    .example = chỉ tiêu hạn
        yêu cầu 100% hồ_sơ phải đúng hạn
    .instead = chỉ tiêu hạn
        yêu cầu 100% hồ_sơ phải đúng_hạn

## Yêu cầu

# $written: tỷ lệ đã viết.
TC0108 = sau “{ $written }” chưa nói phải thế nào
    .help = viết thêm điều kiện: { $written } phải đúng_hạn
    .meaning = Tỷ lệ là phần bản ghi đáp ứng một điều kiện. Không có điều kiện thì không có gì để đếm.
    .example = chỉ tiêu đúng_hạn
        yêu cầu 100% hồ_sơ
    .instead = chỉ tiêu đúng_hạn
        yêu cầu 100% hồ_sơ phải đúng_hạn

# $written: điều kiện.
TC0109 = số lượng không đi kèm điều kiện “{ $written }”
    .help = thu hẹp đối tượng được đếm: … mà { $written }
    .kind = “{ $written }” là một loại dữ liệu: viết tên này trước, điều thu hẹp viết sau “mà”: … { $written } mà …
    .percent = nếu là tỷ lệ, viết “{ $write }”; nếu là đếm số bản ghi: … mà { $written }
    .meaning = Số lượng nói có bao nhiêu bản ghi; điều kiện đứng sau thuộc về tỷ lệ (95%, toàn bộ). Điều thu hẹp số được đếm đứng sau “mà”.
    .example = chỉ tiêu kiểm_tra
        yêu cầu ít nhất 3 cuộc phải kỹ_lưỡng
    .instead = chỉ tiêu kiểm_tra
        yêu cầu ít nhất 3 cuộc mà kỹ_lưỡng

# $written: điều kiện.
TC0110 = sau “mà …” phải có “phải” hoặc “đều” trước “{ $written }”
    .help = viết: đều { $written }
    .meaning = Thiếu từ này thì không phân biệt được điều kiện sau “mà” với điều kiện của yêu cầu.
    .example = chỉ tiêu khẩn
        yêu cầu 100% hồ_sơ mà khẩn không quá_hạn
    .instead = chỉ tiêu khẩn
        yêu cầu 100% hồ_sơ mà khẩn đều không quá_hạn

# $written: hai mức; $binding, $wished: từng mức; $target, $stretch: hai mệnh đề cần viết.
TC0111 = “{ $written }” là hai mức
    .help = viết mức bắt buộc ở `yêu cầu` ({ $binding }) và mức cao hơn ở `phấn đấu` ({ $wished })
    .lines = viết thành hai mệnh đề: `{ $target }` và `{ $stretch }`
    .reversed = viết mức thay đổi ít nhất, hoặc mức phải đạt được (`đạt không quá …`)
    .meaning = Mỗi yêu cầu có một mức. Mức mong muốn cao hơn viết thành mệnh đề riêng.
    .example = chỉ tiêu giảm_tội_phạm
        yêu cầu tội_phạm trong kỳ giảm ít nhất 5-10% so với cùng kỳ năm trước
    .instead = chỉ tiêu giảm_tội_phạm
        yêu cầu tội_phạm trong kỳ giảm ít nhất 5% so với cùng kỳ năm trước
        phấn đấu tội_phạm trong kỳ giảm ít nhất 10% so với cùng kỳ năm trước

# $written: giới hạn.
TC0134 = “{ $written }” chưa nói tính đến ngày nào của kỳ
    .help = viết: chậm nhất là cuối kỳ
    .meaning = Kỳ có ngày đầu và ngày cuối. “trước đầu kỳ” là trước ngày đầu, “sau cuối kỳ” là sau ngày cuối; “chậm nhất là” phải nói rõ một trong hai ngày: chậm nhất là đầu kỳ, chậm nhất là cuối kỳ.
    .example = định nghĩa xong cho hồ_sơ: trả by period
    .instead = định nghĩa xong cho hồ_sơ: trả chậm nhất là cuối kỳ

# $written: mức; $side, $upward: hai từ của nó.
TC0112 = “{ $written }” vừa nói “{ $side }” vừa nói “{ $upward }”
    .help = viết một trong hai: `trên 30%` (không kể 30%) hoặc `từ 30% trở lên` (kể cả 30%)
    .meaning = Hai từ chỉ mức không khớp nhau: một từ kể cả con số ấy, từ kia thì không, hoặc hai từ chỉ hai phía ngược nhau.
    .example = chỉ tiêu đúng_hạn
        yêu cầu trên 30% trở lên hồ_sơ phải đúng_hạn
    .instead = chỉ tiêu đúng_hạn
        yêu cầu từ 30% trở lên hồ_sơ phải đúng_hạn

# $written: con số.
TC0113 = “{ $written }” chưa nói về phía nào: ít nhất hay không quá
    .help = viết: ít nhất { $written }
    .meaning = Chỉ 100% đứng một mình được, nghĩa là toàn bộ. Mọi con số khác cần “ít nhất”, “không quá”, “trên”, “dưới” hoặc “đúng”.
    .example = chỉ tiêu đúng_hạn
        yêu cầu 95% hồ_sơ phải đúng_hạn
    .instead = chỉ tiêu đúng_hạn
        yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn

# $written: chữ đã viết; $meant: một khoảng quanh con số ấy.
TC0145 = “{ $written }” chưa nói con số nào là đủ gần
    .help = viết từ bao nhiêu đến bao nhiêu, ví dụ: { $meant }
    .meaning = “Khoảng” không cho biết 24% có phải là khoảng 25% hay không; kết luận không được tùy người đọc.
    .example = chỉ tiêu ký_tên
        yêu cầu khoảng 25% phiếu phải ký_tên
    .instead = chỉ tiêu ký_tên
        yêu cầu từ 20% đến 30% phiếu phải ký_tên

## Số và giờ

# $number: chữ đã viết; $reading: “grouped” nếu có nhiều dấu phân cách; $thousands: nếu là dấu phân nghìn; $decimal: nếu là dấu thập phân.
TC0114 = { $reading ->
        [grouped] “{ $number }” có nhiều hơn một dấu phân cách
       *[either] “{ $number }” có thể là { $thousands } hoặc { $decimal }
    }
    .help = viết { $thousands }, hoặc { $decimal }0 nếu là số thập phân
    .plain = viết { $thousands }, không có dấu phân nhóm
    .one = viết con số chỉ với một dấu thập phân
    .meaning = Ba chữ số sau một dấu phân cách có thể hiểu là hàng nghìn, cũng có thể hiểu là phần thập phân. Chương trình không đoán.
    .example = chỉ tiêu vụ_việc_ít
        yêu cầu không quá 1.000 vụ trong kỳ
    .instead = chỉ tiêu vụ_việc_ít
        yêu cầu không quá 1000 vụ trong kỳ

# $number: chữ đã viết; $decimal: nếu là một số; $list: nếu là hai số.
TC0115 = trong văn bản tiếng Anh, “{ $number }” có thể là { $decimal } hoặc hai số
    .help = viết { $decimal }, hoặc “{ $list }” có dấu cách nếu là hai số
    .meaning = Văn bản tiếng Anh dùng dấu chấm thập phân; dấu phẩy giữa hai số có dấu cách theo sau.
    .example = indicator on_time
        target at least 99,5% of dossiers are on_time
    .instead = indicator on_time
        target at least 99.5% of dossiers are on_time

# $most: số chữ số.
TC0116 = con số có tối đa { $most } chữ số
    .help = viết con số ngắn hơn
    .meaning = Con số được tính chính xác đến 28 chữ số.
    .example = định nghĩa giàu đối với người: thu_nhập > 12345678901234567890123456789
    .instead = định nghĩa giàu đối với người: thu_nhập > 1000000000

# $time: chữ đã viết.
TC0117 = không có giờ “{ $time }”
    .help = giờ từ 00 đến 24, phút và giây từ 00 đến 59
    .meaning = Giờ trong ngày viết 07:30 hoặc 7h30.
    .example = lịch làm việc cơ_quan kế thừa vietnam
        giờ làm việc từ 07:75 đến 11:30
    .instead = lịch làm việc cơ_quan kế thừa vietnam
        giờ làm việc từ 07:45 đến 11:30

## Nối

TC0118 = “, và” đi cùng “, hoặc” mà không có ngoặc
    .help = dùng ngoặc để nói rõ phần nào đi với nhau: (… , hoặc …), và …
    .meaning = Không có ngoặc, các yêu cầu có thể hiểu theo hai cách.
    .example = chỉ tiêu cả_hai
        yêu cầu đạt chỉ tiêu a, hoặc đạt chỉ tiêu b, và đạt chỉ tiêu c
    .instead = chỉ tiêu cả_hai
        yêu cầu (đạt chỉ tiêu a, hoặc đạt chỉ tiêu b), và đạt chỉ tiêu c

# $word: từ sau dấu phẩy.
TC0119 = dấu phẩy trước “{ $word }” nối các yêu cầu, không nối điều kiện
    .help = bỏ dấu phẩy
    .meaning = “, và”, “, hoặc” có dấu phẩy nối các yêu cầu trọn vẹn; không có dấu phẩy thì nối các điều kiện của một bản ghi.
    .example = định nghĩa tốt đối với hồ_sơ: đúng_hạn, và đầy_đủ
    .instead = định nghĩa tốt đối với hồ_sơ: đúng_hạn và đầy_đủ

# $clause: mệnh đề.
TC0120 = “{ $clause }” chỉ được viết một lần
    .help = giữ lại một; nhiều yêu cầu thì nối bằng `, và`
    .meaning = Mệnh đề này đã có trong mục. Chỉ mệnh đề đầu được đọc.
    .example = kiểm thử "hai kỳ"
        kỳ quý I/2026
        kỳ quý II/2026
    .instead = kiểm thử "một kỳ"
        kỳ quý II/2026

## Điều kiện

# $written: giá trị.
TC0121 = “{ $written }” là giá trị, không phải điều kiện
    .help = viết giá trị phải thế nào: { $written } = …, { $written } không để trống
    .meaning = Điều kiện thì đúng hoặc sai. Giá trị thì phải được so sánh với một giá trị khác.
    .example = định nghĩa trễ đối với hồ_sơ: trả - hạn_trả
    .instead = định nghĩa trễ đối với hồ_sơ: trả - hạn_trả > 3 ngày làm việc

# $written: điều kiện.
TC0122 = “{ $written }” là điều kiện, không phải giá trị
    .help = so sánh một trường, con số hoặc ngày; nối điều kiện bằng `và`, `hoặc`
    .meaning = Chỉ so sánh hoặc tính toán được với giá trị, không với điều kiện trong ngoặc.
    .example = định nghĩa lạ đối với hồ_sơ: (khẩn và đủ) > 3
    .instead = định nghĩa lạ đối với hồ_sơ: khẩn và đủ và số_trang > 3

# $written: chữ ở đó.
TC0123 = “{ $written }” phải là tên một trường
    .help = viết tên một trường
    .meaning = Chỉ trường của bản ghi mới nằm trong kỳ, hoặc trường đầu tiên không để trống trong vài trường (`trả nếu trống thì tiếp_nhận`).
    .example = định nghĩa lạ đối với hồ_sơ: 3 trong kỳ
    .instead = định nghĩa lạ đối với hồ_sơ: tiếp_nhận trong kỳ

# $written: chữ ở đó.
TC0124 = “{ $written }” không phải khoảng thời gian
    .help = viết con số và đơn vị, ví dụ 20 ngày làm việc, hoặc một trường kiểu khoảng thời gian
    .meaning = Phần “ít nhất bao lâu” trước một mốc phải là khoảng thời gian.
    .example = định nghĩa sớm đối với kế_hoạch: công_bố ít nhất 20 trước hiệu_lực
    .instead = định nghĩa sớm đối với kế_hoạch: công_bố trước hiệu_lực ít nhất 20 ngày làm việc

# $written: từ đó.
TC0125 = trước một mốc chỉ dùng “ít nhất”, không dùng “{ $written }”
    .help = viết: trước … ít nhất …; nếu là thời hạn sau một mốc thì viết: trong thời hạn … kể từ …
    .meaning = `trước B ít nhất D` đòi hỏi việc xảy ra đủ sớm.
    .example = định nghĩa sớm đối với kế_hoạch: công_bố trên 20 ngày trước hiệu_lực
    .instead = định nghĩa sớm đối với kế_hoạch: công_bố trước hiệu_lực ít nhất 21 ngày

## Mục

# $name: chỉ tiêu.
TC0126 = sửa đổi “{ $name }” mà không thay đổi gì
    .help = thêm `siết chặt yêu cầu …`, `thay thế yêu cầu …` hoặc `bãi bỏ`
    .meaning = Sửa đổi là siết chặt, thay thế hoặc bãi bỏ yêu cầu của một chỉ tiêu ở bộ cấp trên.
    .example = sửa đổi chỉ tiêu đúng_hạn
        căn cứ "LP-01"
    .instead = sửa đổi chỉ tiêu đúng_hạn
        căn cứ "LP-01"
        siết chặt yêu cầu toàn bộ hồ_sơ phải đúng_hạn

# $name: chỉ tiêu của dòng.
TC0127 = dòng “{ $name }” đứng trước nhóm đầu tiên
    .help = viết `nhóm "…" 40 điểm` ở phía trên
    .meaning = Các dòng của bảng điểm thuộc về nhóm.
    .example = bảng điểm xếp_hạng
        đúng_hạn 10 điểm nếu đạt
    .instead = bảng điểm xếp_hạng
        nhóm "Phục vụ" 10 điểm
        đúng_hạn 10 điểm nếu đạt

# $written: chữ sau vạch cuối.
TC0128 = ô cuối “{ $written }” chưa đóng
    .help = kết thúc dòng bằng `|`
    .meaning = Mỗi ô của bảng đứng giữa hai vạch; sau vạch cuối chỉ có thể là chú thích.
    .example = cho hồ_sơ
        | mã | hạn_trả
    .instead = cho hồ_sơ
        | mã | hạn_trả |

# $written: con số.
TC0129 = “{ $written }” phải là số nguyên
    .help = viết số không có phần thập phân
    .meaning = Số bản ghi và dư địa là số nguyên.
    .example = kiểm thử "đếm"
        thì đúng_hạn của X01 có 1,5 không đạt
    .instead = kiểm thử "đếm"
        thì đúng_hạn của X01 có 1 không đạt

# $found: ký tự.
TC0135 = có ký tự ẩn { $found }: quy tắc phải đúng như mắt nhìn thấy
    .help = xóa { $found } ở chỗ này; ký tự không nhìn thấy được, nên xóa cả chữ liền trước và liền sau rồi gõ lại
    .meaning = Một số ký tự điều khiển màn hình hoặc đảo chiều chữ, làm người đọc thấy khác với điều chương trình đọc. Trong quy tắc, các ký tự này bị từ chối; trong chú thích, chúng bị cảnh báo.
    .example = tên gọi có U+202E, làm đảo ngược các chữ đứng sau
    .instead = tên gọi đó, gõ lại

# $name: từ đã viết.
TC0139 = “{ $name }” là từ khóa: muốn làm tên thì viết giữa hai dấu {"`"}
    .help = viết {"`"}{ $name }{"`"} ở đây và ở mọi chỗ dùng tên này, hoặc chọn tên khác
    .meaning = Các từ nối trong câu (và, từ, đến, của, giảm …) không phân biệt được với tên viết giống hệt. Giữa hai dấu {"`"} (phím bên trái phím số 1) thì luôn là tên.
    .example = định nghĩa đến đối với hồ_sơ: trả chậm nhất là hạn_trả
    .instead = định nghĩa {"`"}đến{"`"} đối với hồ_sơ: trả chậm nhất là hạn_trả

## Độ lớn

TC0130 = quá nhiều ngoặc hoặc từ nối lồng nhau
    .help = đặt tên cho một phần bằng `định nghĩa` rồi dùng tên đó
    .meaning = Ngoặc, “không”, “nếu trống thì” và dấu phép tính lồng nhau chỉ được đọc đến một độ sâu nhất định.
    .example = định nghĩa sâu đối với hồ_sơ: không không không … khẩn
    .instead = định nghĩa sâu đối với hồ_sơ: khẩn

TC0131 = từ này quá dài, không đọc được
    .help = viết tên hoặc con số ngắn hơn
    .meaning = Một từ được đọc đến 4096 byte.
    .example = một tên dài năm nghìn chữ cái
    .instead = hồ_sơ_đúng_hạn

TC0132 = tệp quá lớn, không đọc được
    .help = chia quy tắc thành nhiều tệp, mỗi tệp không quá 16 MiB
    .all = tất cả các tệp quy tắc cộng lại không quá { COUNT($limit) } byte: bỏ bớt tệp, hoặc nâng mức cho phép
    .meaning = Một tệp quy tắc được đọc đến 16 MiB.
    .example = một tệp quy tắc 20 MiB
    .instead = nhiều tệp nhỏ trong một thư mục

# $limit: mức cho phép.
TC0140 = quá nhiều mục quy tắc: không quá { COUNT($limit) }
    .help = nạp ít tệp quy tắc hơn mỗi lần, hoặc nâng mức cho phép
    .meaning = Chương trình nạp quy tắc của người khác quy định số mục cho phép (chỉ tiêu, định nghĩa, loại bản ghi, kiểm thử …).
    .example = bộ quy tắc có 200.000 chỉ tiêu
    .instead = nhiều bộ quy tắc, mỗi bộ nạp riêng

# $limit: số tệp cho phép.
TC0141 = quá nhiều tệp quy tắc: không quá { COUNT($limit) }
    .help = nạp ít tệp hơn mỗi lần, dùng chung thư mục nhỏ hơn, hoặc nâng mức cho phép
    .meaning = Chương trình nạp quy tắc của người khác quy định số tệp quy tắc cho phép, kể cả tệp mà quy tắc dùng chung.
    .example = bộ quy tắc có 20.000 tệp
    .instead = nhiều bộ quy tắc, mỗi bộ nạp riêng

TC0133 = ở đây không có quy tắc nào
    .empty = tệp không có nội dung; viết quy tắc vào tệp, hoặc không nêu tệp này
    .comments = ở đây chưa viết gì ngoài chú thích; viết quy tắc, hoặc không nêu tệp này
    .folder = thư mục quy tắc phải có tệp đuôi .tieuchi, hoặc tệp đuôi .md có khối đánh dấu `tieuchi`
    .paper = quy tắc trong tệp .md nằm trong khối mở đầu bằng ```tieuchi và kết thúc bằng ```
    .meaning = Tệp hoặc thư mục được nêu không có quy tắc nào: tệp không có nội dung, hoặc không tệp nào trong thư mục là tệp quy tắc.
    .example = tieuchi check du-lieu/
    .instead = tieuchi check quy-tac/
