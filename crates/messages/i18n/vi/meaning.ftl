### Các thông báo về kiểu, giá trị, đơn vị thời gian và yêu cầu.

a-id = mã
a-unit = đơn vị
a-reference = tham chiếu
a-text = chữ
a-choice = giá trị của “một trong”
a-yes-no = có/không
a-number = số
a-date = ngày
a-datetime = ngày giờ
a-deadline = hạn
a-duration = khoảng thời gian
a-difference = khoảng cách giữa hai thời điểm

needed-moment = một ngày hoặc một trường ngày, hạn
needed-number = một số
needed-text = chữ
needed-duration = một khoảng thời gian
needed-difference = khoảng cách giữa hai thời điểm

## Kiểu

# $name: điều đã viết; $found: kiểu của nó; $needed: điều cần có.
TC0301 = “{ $name }” là { $found }, ở đây cần { $needed }
    .help = viết giá trị đúng kiểu, hoặc sửa khai báo của trường
    .moment = trước và sau “chậm nhất là”, “trước”, “sau”, “trong thời hạn … kể từ” phải là một ngày, hoặc một trường kiểu ngày, ngày giờ, hạn
    .span = không cộng trừ ngày: viết `trả trong thời hạn 3 ngày làm việc kể từ hạn_trả`, hoặc `trả - hạn_trả > 3 ngày làm việc`
    .average = “tính bằng giờ”, “tính bằng ngày”, “tính bằng ngày làm việc” chỉ dùng cho khoảng cách: trung bình (trả - tiếp_nhận) tính bằng ngày làm việc của hồ_sơ
    .declared = khai báo ở đây
    .meaning = Mỗi chỗ trong câu chỉ nhận giá trị của những kiểu nhất định; không tự đổi kiểu.
    .example = trung bình đơn_vị của khảo_sát trong kỳ đạt ít nhất 4
    .instead = trung bình điểm của khảo_sát trong kỳ đạt ít nhất 4

# $left, $right: điều đã viết; $left_type, $right_type: kiểu của chúng.
TC0302 = không so sánh được { $left_type } với { $right_type }: “{ $left }” là { $left_type }, “{ $right }” là { $right_type }
    .help = so sánh các giá trị cùng kiểu
    .answer = có/không thì so sánh không có ngoặc kép: { $answer }
    .moment = sau “chậm nhất là” phải là một ngày hoặc một trường ngày, hạn; ngày viết không có ngoặc kép: ngày 05/5/2026
    .meaning = Chỉ so sánh được các giá trị cùng kiểu. Ngày, ngày giờ và hạn so được với nhau; chữ trong ngoặc kép so được với chữ, mã, đơn vị và giá trị của “một trong”.
    .example = trả chậm nhất là loại, trong khi trả là ngày giờ còn loại là chữ
    .instead = trả chậm nhất là hạn_trả

# $type: kiểu của hai bên.
TC0303 = { $type } không xếp được thứ tự lớn, nhỏ
    .help = chỉ số và ngày mới xếp được thứ tự; viết “là”, “khác” hoặc “thuộc”
    .meaning = Chữ, giá trị của “một trong”, có/không và khoảng thời gian có thể bằng nhau hoặc khác nhau, nhưng không có thứ tự.
    .example = cấp > "xã"
    .instead = cấp thuộc "tỉnh", "sở"

# $name: trường; $type: kiểu của trường.
TC0304 = “{ $name }” là { $type }, chưa phải là điều kiện
    .help = viết rõ phải thế nào, ví dụ: { $name } là …; nếu chỉ cần đã điền: đã có { $name }
    .figure = mức đứng sau là mức của số liệu; nếu “{ $name }” cũng phải được so sánh thì viết trước mức đó: mà { $name } là … đạt ít nhất …
    .time = viết rõ phải vào lúc nào, ví dụ: { $name } chậm nhất là …; nếu chỉ cần đã điền: đã có { $name }
    .declared = khai báo ở đây
    .meaning = Chỉ định nghĩa, trường có/không, và trường ngày hoặc ngày giờ (đã xảy ra đến hết kỳ) mới đứng một mình làm điều kiện. Các trường khác phải được so sánh với một giá trị.
    .example = 100% hồ_sơ phải hạn_trả, trong khi hạn_trả là hạn
    .instead = 100% hồ_sơ phải được trả chậm nhất là hạn_trả

TC0305 = ở đây chỉ viết được giá trị cố định
    .help = viết số, ngày hoặc chữ trong ngoặc kép; muốn so với trường thì nối các phép so sánh bằng `hoặc`
    .meaning = Danh mục sau “thuộc” gồm các giá trị như nhau đối với mọi bản ghi.
    .example = đơn_vị thuộc nơi_gửi, nơi_nhận
    .instead = (đơn_vị là nơi_gửi hoặc đơn_vị là nơi_nhận)

## Mức yêu cầu

# $bound: mức; $meant: tỷ lệ có lẽ muốn viết.
TC0306 = tỷ lệ { $bound } không thể đạt được
    .help = tỷ lệ nằm trong khoảng từ 0% đến 100%
    .meant = có phải { $meant }?
    .meaning = Tỷ lệ là phần của toàn bộ: từ 0% đến 100%. Mức nằm ngoài khoảng đó, hoặc trên 100%, thì không đơn vị nào đạt được.
    .example = yêu cầu ít nhất 950% hồ_sơ phải đúng_hạn
    .instead = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn

# $bound: mức.
TC0307 = “{ $bound }” là phần trăm, còn ở đây đếm số bản ghi
    .help = viết số nguyên; muốn tính tỷ lệ thì viết rõ bản ghi phải thế nào: ít nhất 95% BẢN_GHI phải …
    .meaning = Số bản ghi được đếm từng bản ghi một. Phần trăm là tỷ lệ các bản ghi đáp ứng một điều kiện.
    .example = yêu cầu số hồ_sơ đạt ít nhất 95%
    .instead = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn

# $number: con số.
TC0308 = mức của tỷ lệ phải là phần trăm, “{ $number }” không phải là phần trăm
    .help = viết { $number }%, hoặc bỏ điều kiện để đếm số bản ghi
    .meaning = Câu có mức, loại bản ghi và điều kiện là câu về tỷ lệ; tỷ lệ tính bằng phần trăm.
    .example = yêu cầu ít nhất 95 hồ_sơ phải đúng_hạn
    .instead = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn

# $number: con số.
TC0309 = số bản ghi phải là số nguyên, { $number } không phải là số nguyên
    .help = viết số nguyên
    .meaning = Bản ghi được đếm từng bản ghi một.
    .example = yêu cầu ít nhất 1.5 tiếp_xúc mỗi tuần
    .instead = yêu cầu ít nhất 1 tiếp_xúc mỗi tuần

# $bound: mức; $unit: đơn vị cần viết.
TC0310 = mức “{ $bound }” không hợp với con số này
    .number = viết một số, không có đơn vị
    .points = điểm phần trăm chỉ dùng để so tỷ lệ; viết phần trăm, ví dụ: giảm ít nhất 5%
    .change = mức giảm, mức tăng viết bằng phần trăm: giảm ít nhất 5%; đối với tỷ lệ còn viết được: giảm ít nhất 2 điểm phần trăm
    .unit = viết mức bằng { $unit } như số trung bình
    .meaning = Số lượng, tổng, trung bình so với một số; tỷ lệ so với phần trăm; thời gian trung bình so với số đo cùng đơn vị; mức giảm, mức tăng là phần trăm.
    .example = yêu cầu trung bình điểm của khảo_sát trong kỳ đạt ít nhất 80%
    .instead = yêu cầu trung bình điểm của khảo_sát trong kỳ đạt ít nhất 4

# $lowest, $highest: hai đầu.
TC0311 = khoảng từ { $lowest } đến { $highest } không có giá trị nào
    .help = viết số nhỏ trước, cùng một đơn vị
    .meaning = Khoảng đi từ giá trị thấp nhất đến giá trị cao nhất, kể cả hai đầu.
    .example = số từ 5 đến 1
    .instead = số từ 1 đến 5

## Ngày, giờ, kỳ

# $date: ngày đã viết; $number và $year: tháng; $days: số ngày của tháng.
TC0312 = không có ngày { $date }
    .days = { period-month } có { $days } ngày
    .months = một năm có các tháng từ 01 đến 12; viết ngày/tháng/năm sau chữ “ngày”: ngày 05/5/2026
    .month_day = ngày lặp lại hằng năm viết: `ngày 20/6`, hoặc `cuối tháng 02`
    .meaning = Ngày này không có trong lịch.
    .example = có hiệu lực từ ngày 30/02/2026
    .instead = có hiệu lực từ ngày 28/02/2026

TC0313 = không phải năm nào cũng có ngày 29/02
    .help = viết `cuối tháng 02`
    .meaning = Ngày không ghi năm phải là ngày mà năm nào cũng có.
    .example = mỗi năm trước ngày 29/02
    .instead = mỗi năm chậm nhất là cuối tháng 02

# $time: giờ đã viết.
TC0314 = không có giờ { $time }
    .help = viết giờ từ 00:00 đến 23:59
    .meaning = Đồng hồ không có giờ này.
    .example = giờ làm việc từ 07:30 đến 25:00
    .instead = giờ làm việc từ 07:30 đến 17:00

# $time: ngày và giờ; $zone: múi giờ.
TC0315 = { $time } không phải là một thời điểm duy nhất ở múi giờ { $zone }
    .help = chọn giờ mà đồng hồ chỉ đúng một lần
    .meaning = Khi đổi giờ theo mùa, có một giờ bị bỏ qua hoặc lặp lại. Quy tắc không được phụ thuộc vào việc hiểu là lần nào.
    .example = trả trước 2026-03-08 02:30, trong bộ tiêu chí có múi giờ America/New_York
    .instead = trả trước 2026-03-08 03:00

# $period: kỳ đã viết.
TC0316 = không có kỳ “{ $period }”
    .help = viết năm 2026, 6 tháng đầu năm 2026, quý II/2026, tháng 4/2026, 2026-W15 hoặc 2026-04-01..2026-06-30
    .meaning = Một năm có hai nửa năm, bốn quý, mười hai tháng và 52 hoặc 53 tuần.
    .example = kỳ 2026-Q5
    .instead = kỳ quý IV/2026

# $from, $to: hai ngày.
TC0317 = ngày { DAY($to) } đứng trước ngày { DAY($from) }
    .help = viết ngày sớm hơn trước
    .meaning = Khoảng ngày đi từ ngày đầu đến ngày cuối.
    .example = có hiệu lực từ ngày 01/4/2026 đến ngày 31/12/2025
    .instead = có hiệu lực từ ngày 01/4/2026 đến ngày 31/12/2030

# $from, $to: hai giờ.
TC0318 = giờ làm việc từ { $from } đến { $to } kết thúc trước khi bắt đầu
    .help = viết giờ trong một ngày theo thứ tự; ca qua nửa đêm viết thành hai phần
    .meaning = Giờ làm việc là các khoảng trong một ngày.
    .example = giờ làm việc từ 13:30 đến 11:30
    .instead = giờ làm việc từ 07:30 đến 11:30, từ 13:30 đến 17:30

# $kind: loại bản ghi.
TC0319 = ở đây phải ghi cả năm: “{ $kind }” không tính theo ngày nào
    .help = viết đủ năm, hoặc khai báo: dữ liệu { $kind } tính theo TRƯỜNG
    .meaning = Ngày không ghi năm được hiểu là ngày đó trong năm mà bản ghi được tính; với danh sách là trong năm của ngày cuối kỳ. Loại kéo dài theo thời gian không có năm như vậy.
    .example = gửi trước ngày 20/6, đối với loại bản ghi kéo dài
    .instead = gửi trước ngày 20/6/2026

TC0320 = giữa hai ngày không đếm được số giờ
    .help = đếm bằng ngày, hoặc khai báo các trường là ngày giờ hoặc hạn
    .meaning = Ngày là cả ngày, không có giờ, nên giữa hai ngày không có số giờ xác định.
    .example = xử_lý trong thời hạn 48 giờ kể từ tiếp_nhận, trong khi cả hai là kiểu ngày
    .instead = xử_lý trong thời hạn 2 ngày kể từ tiếp_nhận

# $calendar: lịch.
TC0321 = lịch “{ $calendar }” không ghi giờ làm việc
    .help = khai báo một lịch có giờ làm việc: lịch làm việc cơ_quan kế thừa vietnam giờ làm việc từ 07:30 đến 11:30, từ 13:30 đến 17:30
    .meaning = Chỉ đếm được giờ làm việc khi lịch ghi rõ giờ làm việc.
    .example = xử_lý trong thời hạn 8 giờ làm việc kể từ tiếp_nhận, với lịch vietnam
    .instead = câu trên, với lịch cơ_quan

# $count: con số.
TC0322 = “{ $count }” không phải là độ dài đếm được
    .help = viết con số không quá 1000000
    .whole = viết số nguyên; chỉ giờ và phút mới có phần lẻ
    .meaning = Ngày, tuần, tháng, năm và ngày làm việc đếm chẵn. Giờ và phút được có phần lẻ, miễn là chẵn đến micrô giây.
    .example = trả trong thời hạn 1.5 ngày kể từ tiếp_nhận
    .instead = trả trong thời hạn 36 giờ kể từ tiếp_nhận

## Khoảng thời gian

# $kind: loại bản ghi.
TC0323 = không có trường nào xếp “{ $kind }” vào kỳ
    .help = viết rõ trường: … TRƯỜNG trong kỳ; hoặc khai báo: dữ liệu { $kind } tính theo TRƯỜNG
    .meaning = Không ghi trường thì bản ghi được xếp vào kỳ theo trường ở “tính theo”. Danh sách không có trường đó; loại kéo dài theo thời gian không có một thời điểm duy nhất.
    .example = yêu cầu không để xảy ra vũ_khí trong kỳ, trong khi vũ_khí là danh sách
    .instead = yêu cầu không để xảy ra vũ_khí ngày_mất trong kỳ

TC0324 = “mỗi …” không dùng được ở đây: chỉ tính trên một khoảng thời gian
    .help = viết “trong kỳ”
    .meaning = “mỗi tuần”, “mỗi tháng” … tạo ra nhiều khoảng, khoảng nào cũng được xét. Điều kiện về một trường và các phần của một tỷ số chỉ tính trên một khoảng.
    .example = kiểm_kê mỗi năm
    .instead = kiểm_kê trong kỳ

## Các vế sau dấu phẩy

TC0325 = vế này chỉ dùng cho tỷ lệ
    .help = bỏ vế này, hoặc viết thành tỷ lệ: …% BẢN_GHI phải …
    .meaning = Cách tính bản ghi còn hạn, cách tính khi không phát sinh và trường hợp loại trừ chỉ có ở tỷ lệ. Số lượng, tổng, trung bình không có các bản ghi như vậy.
    .example = yêu cầu không để xảy ra vi_phạm trong kỳ, còn hạn tính là đạt
    .instead = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn, còn hạn tính là đạt

TC0326 = vế này chỉ được viết một lần
    .help = bỏ một vế
    .meaning = Mỗi vế sau dấu phẩy chỉ viết một lần. Nhiều trường hợp loại trừ thì nối bằng `hoặc`.
    .example = …, trừ trường hợp mưa_bão, trừ trường hợp lũ_lụt
    .instead = …, trừ trường hợp mưa_bão hoặc lũ_lụt

TC0327 = các vế chưa đúng thứ tự
    .help = thứ tự là: còn hạn tính là …, không phát sinh tính là …, trừ trường hợp …
    .meaning = Các vế sau dấu phẩy luôn theo một thứ tự, để hai quy tắc cùng nghĩa thì viết giống nhau.
    .example = …, trừ trường hợp mưa_bão, còn hạn tính là đạt
    .instead = …, còn hạn tính là đạt, trừ trường hợp mưa_bão

## Chỉ tiêu

# $name: chỉ tiêu.
TC0328 = chỉ tiêu “{ $name }” chưa có yêu cầu, cũng chưa có số liệu theo dõi
    .help = viết thêm `yêu cầu …`, `mốc …: …` hoặc `theo dõi …`
    .meaning = Chỉ tiêu phải nói rõ cần đạt điều gì, hoặc báo cáo con số nào.
    .example = chỉ tiêu đúng_hạn "Hồ sơ đúng hạn"
    .instead = chỉ tiêu đúng_hạn "Hồ sơ đúng hạn": ít nhất 95% hồ_sơ phải đúng_hạn

# $name: chỉ tiêu.
TC0329 = chỉ tiêu “{ $name }” có hai yêu cầu hoặc hai số liệu theo dõi
    .help = giữ một việc, nối các yêu cầu bằng `, và`, hoặc viết thành chỉ tiêu khác
    .declared = việc thứ nhất ở đây
    .meaning = Một chỉ tiêu có một yêu cầu, hoặc các mốc, hoặc một con số theo dõi: một kết luận.
    .example = yêu cầu 100% hồ_sơ phải đúng_hạn, dòng dưới lại có yêu cầu không để xảy ra vi_phạm trong kỳ
    .instead = yêu cầu 100% hồ_sơ phải đúng_hạn, và không để xảy ra vi_phạm trong kỳ

TC0330 = có mức phấn đấu nhưng chưa có yêu cầu
    .help = viết thêm `yêu cầu …`
    .meaning = Mức phấn đấu là mức mong muốn cao hơn mức yêu cầu bắt buộc.
    .example = chỉ tiêu chỉ có phấn đấu tội_phạm trong kỳ giảm ít nhất 10% so với cùng kỳ năm trước
    .instead = yêu cầu tội_phạm trong kỳ giảm ít nhất 5% so với cùng kỳ năm trước, rồi đến phấn đấu

# $day: ngày.
TC0332 = có hai mốc cùng ngày { DAY($day) }
    .help = nối hai yêu cầu bằng `, và`, hoặc sửa ngày của một mốc
    .declared = mốc thứ nhất ở đây
    .meaning = Mỗi lúc chỉ có một mốc được áp dụng nên mỗi mốc phải có ngày riêng.
    .example = mốc đến năm 2025: …, và lại mốc đến năm 2025: …
    .instead = mốc đến năm 2025: …, và mốc đến năm 2026: …

# $kind: loại bản ghi.
TC0333 = “đạt chỉ tiêu” chỉ dùng cho đơn vị, “{ $kind }” không phải là đơn vị
    .help = viết ở yêu cầu, hoặc ở điều kiện đối với đơn vị
    .meaning = Kết luận là của đơn vị. Bản ghi không có kết luận.
    .example = định nghĩa tốt đối với hồ_sơ: đạt chỉ tiêu hồ_sơ_đúng_hạn
    .instead = định nghĩa tốt đối với đơn vị: đạt chỉ tiêu hồ_sơ_đúng_hạn

TC0342 = không dùng được “đạt chỉ tiêu” cho bản ghi liên quan: chúng được đếm trước khi có kết luận
    .help = đếm các đơn vị này ở một chỉ tiêu riêng, ví dụ: với mỗi đơn vị … yêu cầu ít nhất 1 đơn vị mà đạt chỉ tiêu TÊN; rồi ở đây viết: đạt chỉ tiêu …, với tên của chỉ tiêu riêng ấy
    .meaning = “có” đếm các bản ghi liên quan trước, kết luận có sau. Muốn biết có bao nhiêu đơn vị đạt một chỉ tiêu thì viết một yêu cầu riêng: trong các đơn vị của mỗi đơn vị, hoặc của tất cả.
    .example = yêu cầu tất cả đơn vị mà cấp là "huyện" có ít nhất 3 đơn vị mà đạt chỉ tiêu đúng_hạn
    .instead = với mỗi đơn vị mà cấp là "huyện" yêu cầu ít nhất 3 đơn vị mà đạt chỉ tiêu đúng_hạn

# $name: chỉ tiêu.
TC0334 = “{ $name }” chỉ để theo dõi nên không có đạt hay không đạt
    .help = viết tên một chỉ tiêu có yêu cầu
    .declared = chỉ tiêu theo dõi ở đây
    .meaning = Con số theo dõi được báo cáo mà không có mức yêu cầu, nên không đơn vị nào đạt được.
    .example = yêu cầu đạt chỉ tiêu hài_lòng, trong khi hài_lòng chỉ có theo dõi …
    .instead = yêu cầu đạt chỉ tiêu hồ_sơ_đúng_hạn

# $name: chỉ tiêu.
TC0335 = “{ $name }” không bao giờ áp dụng với các đơn vị này
    .help = chỉ xét các đơn vị mà chỉ tiêu đó áp dụng, hoặc mở rộng “đối với mỗi đơn vị” của chỉ tiêu đó
    .declared = phạm vi của chỉ tiêu ở đây
    .meaning = Chỉ tiêu chỉ áp dụng với các đơn vị khác nên các đơn vị này không thể đạt: không đơn vị nào có giá trị thỏa cả hai điều kiện.
    .example = 100% đơn vị mà cấp là "xã" phải đạt chỉ tiêu phường_kiểu_mẫu, trong khi chỉ tiêu đó chỉ đối với mỗi đơn vị mà cấp là "phường"
    .instead = 100% đơn vị mà cấp là "phường" phải đạt chỉ tiêu phường_kiểu_mẫu

## Con số

# $difference: khoảng cách.
TC0336 = “{ $difference }” là một khoảng thời gian: phải so với một độ dài
    .help = ví dụ: {"`"}{ $difference } > 3 ngày làm việc{"`"}, hoặc `trung bình ({ $difference }) tính bằng ngày làm việc của …`
    .field = nếu mỗi bản ghi có độ dài riêng thì viết `A trong thời hạn TRƯỜNG kể từ B`
    .meaning = Hiệu của hai thời điểm không phải là số, cũng không phải là ngày. Chỉ so được với một độ dài như 3 ngày làm việc, hoặc lấy trung bình.
    .example = trả - tiếp_nhận < 10
    .instead = trả - tiếp_nhận < 10 ngày

# $difference: khoảng cách.
TC0337 = trung bình của “{ $difference }” chưa ghi tính bằng gì
    .help = viết thêm tính bằng giờ, tính bằng ngày hoặc tính bằng ngày làm việc: trung bình ({ $difference }) tính bằng ngày làm việc của …
    .meaning = Khoảng thời gian có thể đếm bằng giờ liên tục, ngày hoặc ngày làm việc; các đơn vị này không đổi sang nhau.
    .example = theo dõi trung bình (trả - tiếp_nhận) của hồ_sơ
    .instead = theo dõi trung bình (trả - tiếp_nhận) tính bằng ngày làm việc của hồ_sơ

TC0338 = phần của một tỷ số không thể là tỷ số
    .help = viết mỗi phần là số lượng, tổng, trung bình hoặc tỷ lệ
    .meaning = Tỷ số có một con số ở trên và một con số ở dưới.
    .example = chỉ số t: tỷ_lệ_vi_phạm / số đơn vị, trong khi tỷ_lệ_vi_phạm đã là một tỷ số
    .instead = chỉ số t: số vi_phạm trong kỳ / số đơn vị

TC0339 = “riêng” chỉ dùng khi nói về đơn vị, ở đây không nói về đơn vị
    .help = bỏ “riêng”
    .meaning = Đơn vị được tính bản ghi của mọi đơn vị trực thuộc, hoặc với “riêng” chỉ tính bản ghi của chính đơn vị. Bản ghi khác không có đơn vị trực thuộc.
    .example = 100% cán_bộ có ít nhất 1 riêng lượt_học
    .instead = 100% cán_bộ có ít nhất 1 lượt_học

# $format: dạng đã viết.
TC0340 = không đọc được theo dạng “{ $format }”
    .time = dùng các chữ yyyy yy MMMM MMM MM M dd d HH H hh h mm ss tt, ví dụ: dạng "dd/MM/yyyy HH:mm"; hoặc viết dạng "unix", dạng "unix ms"
    .columns = chữ có ở mọi tiêu đề thì đặt giữa hai dấu nháy đơn: { $proposed }
    .period = dùng các chữ yyyy yy MMMM MMM MM M dd d, ít nhất phải có tháng: "MM/yyyy", "'Tháng' M"; chữ viết nguyên văn đặt giữa hai dấu '
    .deadline = hạn phải có ngày: dạng "dd/MM/yyyy"
    .number = viết dạng "1.234,5", dạng "1,234.5" hoặc dạng "1 234,5", kèm dấu phần trăm, tiền tệ hay dấu ngoặc nếu giá trị có: dạng "1.234,5%"
    .none = trường kiểu này không có dạng viết; bỏ phần này
    .meaning = Sau “dạng” là cách viết giá trị của trường: mẫu ngày giờ, dấu phân cách của số, hoặc dấu được hiểu là có.
    .example = tiếp_nhận : ngày giờ dạng "DD/MM/YYYY"
    .instead = tiếp_nhận : ngày giờ dạng "dd/MM/yyyy"

# $records: loại bản ghi.
TC0341 = “{ $records }” không có số liệu của kỳ trước để so sánh
    .help = khai báo bản ghi thuộc thời gian nào: { $records } tính theo …, hoặc tính từ … đến …; hoặc xét việc đã xong đến lúc ấy, ví dụ: đạt_chuẩn chậm nhất là cuối kỳ
    .units = khai báo đơn vị tồn tại từ khi nào: đơn vị tính từ … đến …; hoặc xét việc đã xong đến lúc ấy, ví dụ: đạt_chuẩn chậm nhất là cuối kỳ
    .window = viết `trong kỳ` thay cho khoảng thời gian cố định, để khoảng ấy đi theo kỳ báo cáo
    .declared = khai báo ở đây
    .meaning = Con số này lúc nào cũng như nhau: danh sách không tính theo thời gian luôn là toàn bộ, khoảng thời gian ghi cố định thì không đổi. So với năm trước tức là so với chính nó.
    .example = tỷ lệ thôn phải có đạt_chuẩn tăng ít nhất 5 điểm phần trăm so với cùng kỳ năm trước, trong khi thôn không tính theo thời gian
    .instead = danh sách thôn tính theo đạt_chuẩn, và thôn trong kỳ tăng ít nhất 5% so với cùng kỳ năm trước

# $rows: các dòng như đã viết.
TC0343 = bảng không có dòng { $rows } như vậy
    .first = dòng của bảng đếm từ 1
    .order = viết dòng đầu trước: các dòng 7 đến 40
    .header = tiêu đề có nhiều nhất mười dòng; các dòng bản ghi viết là: các dòng 7 đến 40
    .below = bản ghi nằm dưới tiêu đề: bắt đầu từ dòng sau đó
    .meaning = Dòng được đếm như trong bảng tính, từ 1. Tiêu đề có một hoặc vài dòng, bản ghi nằm bên dưới.
    .example = dòng tiêu đề 5, và các dòng 5 đến 40
    .instead = dòng tiêu đề 5, và các dòng 6 đến 40

# $text: chữ được coi là trống; $field: trường.
TC0344 = “{ $text }” là một giá trị của “{ $field }”, không thể coi là trống
    .help = bỏ chữ này ở đây, hoặc bỏ giá trị ấy ở trường
    .declared = khai báo ở đây
    .meaning = Chữ sau “coi là trống” nghĩa là không có giá trị. Chữ ấy lại là giá trị của trường thì có hai nghĩa.
    .example = kết_quả : một trong "-", "+" coi là trống "-"
    .instead = kết_quả : một trong "-", "+" coi là trống "?"

# $format: dạng viết; $other: dạng trước đó.
TC0345 = theo dạng “{ $other }” và dạng “{ $format }”, cùng một chữ có hai nghĩa
    .help = giữ dạng mà dữ liệu đang dùng; dữ liệu theo dạng kia cần một trường riêng
    .declared = dạng kia
    .meaning = Một trường có thể có nhiều dạng viết nếu không dạng nào bị đọc nhầm thành dạng khác: 04/05/2026 là ngày 4/5 theo một dạng, là ngày 5/4 theo dạng kia.
    .example = tiếp_nhận : ngày dạng "dd/MM/yyyy" hoặc "MM/dd/yyyy"
    .instead = tiếp_nhận : ngày dạng "dd/MM/yyyy" hoặc "d-M-yy"

# $field: trường.
TC0346 = “{ $field }” sẽ có hai giá trị
    .help = ghi trường khác ở một trong hai chỗ
    .declared = trường lấy giá trị từ đây
    .meaning = Mỗi trường lấy giá trị từ tên trang, từ tiêu đề cột hoặc từ ô, và chỉ từ một nơi.
    .example = tháng lấy từ tên trang, và các cột "yyyyMM" cho tháng và số
    .instead = địa_bàn lấy từ tên trang, và các cột "yyyyMM" cho tháng và số

TC0347 = “luôn có” cần nhiều hơn các giá trị của một bản ghi
    .help = so sánh các giá trị của bản ghi, ví dụ: luôn có trả >= tiếp_nhận; điều do bản ghi khác hoặc kỳ quyết định thì viết trong chỉ tiêu
    .meaning = Điều luôn đúng được kiểm tra khi đọc từng bản ghi; lúc ấy chưa biết bản ghi khác, kết luận hay kỳ báo cáo.
    .example = luôn có trả trong kỳ
    .instead = luôn có trả >= tiếp_nhận

TC0348 = ngày này có giờ làm việc nhưng không thuộc tuần làm việc
    .help = thêm ngày này vào tuần làm việc, ví dụ: tuần làm việc từ thứ hai đến thứ bảy
    .meaning = Có giờ làm việc chưa phải là ngày làm việc: tuần làm việc cho biết những ngày nào làm việc.
    .example = tuần làm việc từ thứ hai đến thứ sáu, và giờ làm việc thứ bảy từ 7h30 đến 11h30
    .instead = tuần làm việc từ thứ hai đến thứ bảy, và giờ làm việc thứ bảy từ 7h30 đến 11h30

# $form: cách viết năm.
TC0349 = không viết năm được như “{ $form }”
    .form = nêu một năm làm mẫu: hai năm liền nhau, ví dụ: năm viết "2024/25"
    .month = có năm viết như vậy trông giống tháng; viết "2024/25" hoặc "2024-2025"
    .begins = năm bắt đầu từ ngày 01/01 chỉ có một số; khai báo năm bắt đầu khi nào: năm bắt đầu từ ngày 01/7
    .meaning = Năm bắt đầu trong một năm dương lịch và kết thúc trong năm sau được viết bằng cả hai. Mẫu cho biết viết thế nào.
    .example = năm viết "2024-25"
    .instead = năm viết "2024/25"

# $field: trường.
TC0350 = “{ $field }” không có giá trị này
    .help = chỉ đối chiếu giá trị của trường một trong và có/không; giá trị khác viết theo dạng của trường
    .yes = viết có hoặc không
    .choice = viết một giá trị của trường giữa dấu ngoặc kép
    .declared = khai báo ở đây
    .meaning = Bảng đối chiếu cho biết chữ nào của cơ quan là giá trị nào của trường: một trong các giá trị, hoặc có, không.
    .example = "Xong" giá trị "C" là "xong", trong khi trường là có/không
    .instead = "Xong" giá trị "C" là có

TC0360 = chỉ năm mới có đợt từ ngày tháng này đến ngày tháng khác
    .help = viết “mỗi năm từ ngày … đến ngày …”
    .meaning = “từ ngày 01/8 đến ngày 31/3” là một phần của mỗi năm. Tuần, tháng, quý không có phần như vậy.
    .example = ít nhất 1 kiểm_tra mỗi tháng từ ngày 01/8 đến ngày 31/3
    .instead = ít nhất 1 kiểm_tra mỗi năm từ ngày 01/8 đến ngày 31/3

# $length: độ dài như đã viết.
TC0361 = khoảng { $length } không đếm được theo ngày
    .help = viết ít nhất một ngày, tuần, tháng hoặc năm: trong 12 tháng đến hết kỳ
    .meaning = Một khoảng gồm các ngày trọn vẹn, nên độ dài là một số nguyên ngày, tuần, tháng hoặc năm, lớn hơn 0.
    .example = không để xảy ra vi_phạm trong 48 giờ đến hết kỳ
    .instead = không để xảy ra vi_phạm trong 2 ngày đến hết kỳ

# $length: độ dài như đã viết.
TC0362 = một năm không chia được thành các khoảng { $length }
    .help = viết từ 2 đến 26 tuần, hoặc 2, 3, 4, 6 tháng
    .meaning = “2 tuần một lần” chia mỗi năm thành các khoảng, kể từ tuần hoặc tháng đầu tiên. Độ dài khác thì còn dư, hoặc dài hơn một năm.
    .example = ít nhất 1 cuộc_họp 5 tháng một lần
    .instead = ít nhất 1 cuộc_họp 4 tháng một lần

TC0363 = ngày trong tháng chỉ cắt ngắn khoảng “mỗi tháng”
    .help = viết “mỗi tháng trước ngày 20”; với khoảng khác thì viết cả tháng: trước ngày 20/6
    .meaning = “ngày 20” là một ngày của mỗi tháng. Trong khoảng dài hơn thì không rõ là tháng nào, còn một tuần có thể không có ngày đó.
    .example = ít nhất 1 báo_cáo mỗi quý trước ngày 20
    .instead = ít nhất 1 báo_cáo mỗi tháng trước ngày 20

# $kind: loại bản ghi.
TC0364 = chỉ cái kéo dài mới có vào một ngày, còn “{ $kind }” không kéo dài
    .counted = nếu tính tất cả cho đến khi đó thì viết “lũy kế đến hết kỳ”; nếu không thì viết “trong kỳ”
    .register = danh sách luôn được tính toàn bộ: bỏ cụm từ này
    .declared = khai báo ở đây
    .meaning = “tại thời điểm cuối kỳ” đếm các bản ghi có khoảng thời gian chứa ngày đó, nên loại bản ghi phải khai báo “tính từ … đến …”. Việc xảy ra thì không kéo dài; danh sách thì không có thời gian.
    .example = số hồ_sơ tại thời điểm cuối kỳ
    .instead = số hồ_sơ lũy kế đến hết kỳ
