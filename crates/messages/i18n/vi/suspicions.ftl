### Các cảnh báo: viết được, nhưng có lẽ không đúng ý.

part-extends = phần `kế thừa` bộ tiêu chí cấp trên
part-amend = phần sửa đổi chỉ tiêu
part-scorecard = bảng điểm

## So với kỳ trước

# $records: loại bản ghi.
TC0401 = nếu kỳ so sánh là 0 thì không tính được mức tăng, giảm
    .help = thêm: , hoặc không để xảy ra { $records } trong kỳ
    .filtered = thêm, với cùng phần “mà”: , hoặc không để xảy ra { $records } trong kỳ mà …
    .figure = thêm, cũng với con số này: , hoặc … đạt đúng 0
    .share = thêm, cũng với tỷ lệ này: , hoặc … đạt đúng 0%
    .up = để khi đó vẫn kết luận được, viết không có phần trăm: … tăng so với cùng kỳ năm trước
    .meaning = Mức tăng, giảm tính trên con số của kỳ so sánh. Nếu con số ấy là 0 thì không có tỷ lệ phần trăm, kết luận là chưa xác định được.
    .example = yêu cầu tội_phạm trong kỳ giảm ít nhất 5% so với cùng kỳ năm trước
    .instead = yêu cầu tội_phạm trong kỳ giảm ít nhất 5% so với cùng kỳ năm trước, hoặc không để xảy ra tội_phạm trong kỳ

# $records: loại bản ghi.
TC0402 = nếu kỳ so sánh là 0 thì không thể giảm hơn nữa
    .help = thêm: , hoặc không để xảy ra { $records } trong kỳ
    .filtered = thêm, với cùng phần “mà”: , hoặc không để xảy ra { $records } trong kỳ mà …
    .figure = thêm, cũng với con số này: , hoặc … đạt đúng 0
    .share = thêm, cũng với tỷ lệ này: , hoặc … đạt đúng 0%
    .meaning = “giảm so với” nghĩa là phải ít hơn hẳn: đơn vị kỳ trước không phát sinh, kỳ này cũng không phát sinh, sẽ bị coi là không đạt.
    .example = yêu cầu vi_phạm trong kỳ giảm so với cùng kỳ năm trước
    .instead = yêu cầu vi_phạm trong kỳ giảm so với cùng kỳ năm trước, hoặc không để xảy ra vi_phạm trong kỳ

# $bound: mức.
TC0416 = không số liệu nào giảm được { $bound }
    .help = giảm 100% là không còn gì; viết mức thấp hơn, hoặc viết `không để xảy ra …`
    .meaning = Một con số chỉ giảm được nhiều nhất là toàn bộ, nên yêu cầu này không bao giờ đạt.
    .example = yêu cầu tội_phạm trong kỳ giảm ít nhất 120% so với cùng kỳ năm trước, hoặc không để xảy ra tội_phạm trong kỳ
    .instead = yêu cầu tội_phạm trong kỳ giảm ít nhất 20% so với cùng kỳ năm trước, hoặc không để xảy ra tội_phạm trong kỳ

## Điều kiện

TC0403 = điều kiện này luôn đúng
    .help = bỏ điều kiện này, hoặc sửa lại
    .meaning = Bản ghi nào cũng đáp ứng, nên điều kiện này không có tác dụng.
    .example = đã có tiếp_nhận, trong khi tiếp_nhận không được để trống
    .instead = đã có trả

TC0404 = điều kiện này luôn sai
    .help = bỏ điều kiện này, hoặc sửa lại
    .meaning = Không bản ghi nào đáp ứng được, nên điều kiện này loại mọi bản ghi.
    .example = điểm > 5, trong khi điểm là số từ 1 đến 5
    .instead = điểm > 4

# $name: trường.
TC0408 = “{ $name }” có thể để trống; bản ghi trống sẽ là “thiếu dữ liệu”, không phải “không đạt”
    .help = nếu để trống nghĩa là chưa làm, viết: đã có { $name } và …
    .declared = “?” cho phép để trống
    .meaning = So với giá trị để trống thì không đúng cũng không sai. Nếu không ghi rõ để trống nghĩa là gì, nhiều bản ghi có thể không xác định được.
    .example = loại là "khẩn", trong khi loại : một trong "khẩn", "thường" ?
    .instead = đã có loại và loại là "khẩn"

# $bound: mức.
TC0414 = con số nào cũng đạt mức { $bound }
    .help = sửa mức, hoặc chỉ báo cáo con số bằng `theo dõi`
    .meaning = Số lượng không bao giờ dưới 0, tỷ lệ không bao giờ ra ngoài khoảng từ 0% đến 100%, nên yêu cầu này không thể không đạt.
    .example = yêu cầu ít nhất 0 tiếp_xúc mỗi tuần
    .instead = yêu cầu ít nhất 1 tiếp_xúc mỗi tuần

# $bound: mức.
TC0415 = không con số nào đạt mức { $bound }
    .help = sửa mức
    .meaning = Số lượng không bao giờ dưới 0 nên yêu cầu này không thể đạt.
    .example = yêu cầu dưới 0 vi_phạm trong kỳ
    .instead = yêu cầu không để xảy ra vi_phạm trong kỳ

## Thời hạn

# $name: trường ghi việc đã xảy ra; $type: kiểu của trường; $planned: vế đem so với trường ấy.
TC0409 = “{ $name }” là { $type }, để trống cho đến khi xảy ra, nhưng lại làm hạn cho “{ $planned }”
    .help = viết việc xảy ra ở vế trước: so { $name } - { $planned } với khoảng thời gian
    .before = viết việc xảy ra ở vế trước: { $name } sau { $planned }
    .by = viết việc xảy ra ở vế trước: đã có { $name } và không { $name } trước { $planned }
    .declared = khai báo ở đây
    .meaning = Ngày, ngày giờ chưa xảy ra là để trống; hạn để trống thì bản ghi thiếu dữ liệu, nếu việc không bao giờ xảy ra thì luôn thiếu dữ liệu. Viết việc xảy ra ở vế trước thì khi chưa xảy ra là còn hạn hoặc không đạt.
    .example = hạn_trả trước trả, trong khi hạn_trả là hạn còn trả là ngày giờ
    .instead = trả sau hạn_trả

# $day: ngày; $moment: thời điểm; $left, $right: hai vế như đã viết.
TC0410 = “{ $day }” là ngày, “{ $moment }” là thời điểm: chỉ so theo ngày
    .help = khai báo cả hai có giờ (ngày giờ), hoặc cả hai là ngày
    .by = nếu chỉ xét đến ngày, viết rõ: { $left } chậm nhất là hết ngày { $right }; nếu không, khai báo cả hai có giờ (ngày giờ)
    .meaning = Ngày không có giờ, nên bên kia cũng chỉ tính theo ngày.
    .example = trả trước tiếp_nhận, trong khi trả là ngày còn tiếp_nhận là ngày giờ
    .instead = trả : ngày giờ

# $what: việc phải xảy ra; $negated: điều kiện như đã viết; $limit: hạn.
TC0419 = việc không bao giờ xảy ra cũng đáp ứng “{ $negated }” { $when }
    .help = nếu chỉ xét việc đã xảy ra nhưng trễ: đã có { $what } và { $negated }; nếu tính cả việc chưa xảy ra: ((đã có { $what } và { $negated }) hoặc (chưa có { $what } và { $negated }))
    .by = nếu chỉ xét việc đã xảy ra đúng hạn: { $what } chậm nhất là { $limit }; nếu tính cả việc chưa xảy ra: ((đã có { $what } và { $negated }) hoặc (chưa có { $what } và { $negated }))
    .after = nếu chỉ xét việc đã xảy ra nhưng trễ: { $what } sau { $limit }; nếu tính cả việc chưa xảy ra: ((đã có { $what } và { $negated }) hoặc (chưa có { $what } và { $negated }))
    .declared = “?” cho phép để trống
    .meaning = Quá hạn mà chưa có A thì “A chậm nhất là B” không đạt, nên phủ định của nó lại đạt. “A sau B” thì chỉ việc đã xảy ra sau B mới đạt.
    .example = không để xảy ra hồ_sơ mà không trả chậm nhất là hạn_trả
    .instead = không để xảy ra hồ_sơ mà trả sau hạn_trả

# $name: trường; $day: một ngày, như viết trong quy tắc.
TC0420 = “{ $name }” có từ khi nào cũng được tính, kể cả sau kỳ báo cáo
    .help = nếu xét trong kỳ: { $name } trong kỳ; nếu xét đến hết kỳ: { $name } chậm nhất là cuối kỳ; nếu xét đến một ngày cố định, ví dụ: { $name } chậm nhất là { $day }
    .missing = nếu xét trong kỳ: không { $name } trong kỳ; nếu xét đến hết kỳ: không { $name } chậm nhất là cuối kỳ; nếu xét đến một ngày cố định, ví dụ: không { $name } chậm nhất là { $day }
    .declared = khai báo ở đây
    .meaning = “đã có” chỉ hỏi đến ngày đánh giá đã có ngày ấy chưa. Báo cáo năm 2025 lập trong năm 2026 thì tính luôn việc làm trong năm 2026. Với `mốc`, ngày chỉ được tính đến hết ngày của mốc.
    .example = 100% hộ phải có đăng_ký
    .instead = 100% hộ phải đăng_ký trong kỳ

## Đơn vị

TC0411 = đơn vị không có bản ghi nào sẽ bị bỏ sót ở đây
    .help = khai báo mục `đơn vị` để đơn vị nào cũng được xét
    .meaning = Không có mục `đơn vị` thì các đơn vị là những đơn vị có tên trong bản ghi. Đơn vị không có gì để báo cáo sẽ không có tên, trong khi chính đơn vị đó không đạt.
    .example = yêu cầu ít nhất 1 tiếp_xúc mỗi tuần, trong bộ tiêu chí không khai báo đơn vị
    .instead = khai báo đơn vị có mã : mã, và giữ nguyên yêu cầu

TC0412 = các đơn vị này có thể trực thuộc nhau: bản ghi của cấp dưới được tính cho từng cấp
    .help = viết `có ít nhất 1 riêng …`, hoặc chỉ lấy một cấp: mà cấp là "…"
    .meaning = “có” của một đơn vị tính cả các đơn vị trực thuộc. Khi tính tỷ lệ trên đơn vị nhiều cấp, bản ghi của xã cũng được tính cho tỉnh.
    .example = 100% đơn vị có ít nhất 1 kiểm_tra/năm
    .instead = 100% đơn vị có ít nhất 1 riêng kiểm_tra/năm

## Yêu cầu

TC0413 = mức phấn đấu không chặt hơn yêu cầu
    .help = viết mức cao hơn
    .declared = yêu cầu ở đây
    .meaning = Mức phấn đấu là mức mong muốn cao hơn yêu cầu. Ở đây cứ đạt yêu cầu là đạt mức phấn đấu.
    .example = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn, phấn đấu ít nhất 90% hồ_sơ phải đúng_hạn
    .instead = phấn đấu ít nhất 98% hồ_sơ phải đúng_hạn

# $name: trường.
TC0421 = bên trong “mỗi …”, “kỳ” là từng tuần, từng tháng hoặc từng năm ấy
    .help = nếu xét riêng từng khoảng thì giữ nguyên; nếu xét cả kỳ báo cáo, thay “kỳ” bằng tên của kỳ, ví dụ: trong quý II/2026
    .field = nếu xét riêng từng khoảng thì giữ nguyên: { $name } trong kỳ; nếu xét cả kỳ báo cáo, ghi tên của kỳ, ví dụ: { $name } trong quý II/2026
    .meaning = Mỗi tuần, tháng, quý hoặc năm của “mỗi …” được xét riêng và thay cho kỳ báo cáo trong mọi điều kiện ở đó. Muốn nói đến kỳ báo cáo thì phải ghi tên của kỳ.
    .example = ít nhất 50% văn_bản mỗi tháng phải ký trong kỳ
    .instead = ít nhất 50% văn_bản mỗi tháng phải ký trong quý II/2026

# $records: loại bản ghi của vế ấy.
TC0422 = “{ $records }” không có số liệu của kỳ trước: tỷ số kỳ trước vẫn tính trên danh sách hiện nay
    .help = khai báo bản ghi thuộc thời gian nào: { $records } tính theo …, hoặc tính từ … đến …; hoặc chỉ so sánh vế còn lại của tỷ số
    .units = khai báo đơn vị tồn tại từ khi nào: đơn vị tính từ … đến …; hoặc chỉ so sánh vế còn lại của tỷ số
    .window = viết `trong kỳ` để khoảng thời gian đi theo kỳ báo cáo
    .declared = khai báo ở đây
    .meaning = Danh sách không tính theo thời gian thì lúc nào cũng là toàn bộ. Tỷ số của hai kỳ trên cùng một danh sách chỉ tăng, giảm theo vế còn lại.
    .example = chỉ số tỷ_lệ: số vi_phạm trong kỳ / số cán_bộ, trong khi cán_bộ không tính theo thời gian, và tỷ_lệ giảm ít nhất 5% so với cùng kỳ năm trước
    .instead = danh sách cán_bộ tính từ vào_ngành đến ra_ngành

## Không dùng đến, không đánh giá

# $name: loại bản ghi.
TC0405 = không quy tắc nào dùng dữ liệu “{ $name }”
    .help = bỏ khai báo này, hoặc viết quy tắc cần đến nó
    .meaning = Loại dữ liệu đã khai báo, nhưng không chỉ tiêu, quan hệ hay tham chiếu nào dùng đến.
    .example = dữ liệu khảo_sát, trong khi không chỉ tiêu nào nói đến khảo_sát
    .instead = theo dõi trung bình điểm của khảo_sát trong kỳ

# $name: định nghĩa.
TC0406 = không quy tắc nào dùng định nghĩa “{ $name }”
    .help = bỏ định nghĩa này, hoặc viết quy tắc cần đến nó
    .meaning = Định nghĩa đã được kiểm tra, nhưng không có gì phụ thuộc vào nó. Thường là do quy tắc viết nhầm một tên gần giống.
    .example = định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả, trong khi không yêu cầu nào có đúng_hạn
    .instead = yêu cầu ít nhất 95% hồ_sơ phải đúng_hạn

# $name: chỉ số.
TC0407 = không quy tắc nào dùng chỉ số “{ $name }”
    .help = bỏ chỉ số này, hoặc viết quy tắc cần đến nó
    .meaning = Chỉ số đã được kiểm tra, nhưng không chỉ tiêu nào dùng đến.
    .example = chỉ số tỷ_lệ_vi_phạm: số vi_phạm trong kỳ / số cán_bộ, không chỉ tiêu nào dùng
    .instead = theo dõi tỷ_lệ_vi_phạm

# $name: lịch.
TC0417 = bộ tiêu chí không dùng lịch “{ $name }”
    .help = ghi vào bộ tiêu chí: dùng lịch { $name }
    .meaning = Bộ tiêu chí có một lịch: lịch ghi ở mục `bộ tiêu chí`, nếu không ghi thì là vietnam.
    .example = lịch làm việc cơ_quan kế thừa vietnam, trong khi bộ tiêu chí không ghi dùng lịch nào
    .instead = bộ tiêu chí "…" dùng lịch cơ_quan

# $what: phần nào.
TC0418 = { $what } được đọc và trình bày, nhưng phiên bản này chưa đánh giá
    .help = các tên đã được kiểm tra; kết luận không phụ thuộc vào phần này
    .meaning = Bộ tiêu chí nhiều cấp và bảng điểm thuộc ngôn ngữ, nhưng phiên bản này chưa tính đến.
    .example = bảng điểm ba_nhất "…"
    .instead = các chỉ tiêu của bảng điểm, mỗi chỉ tiêu có kết luận riêng

## Những gì không nhìn thấy

# $found: ký tự.
TC0423 = chú thích có ký tự ẩn { $found }: phần đứng sau có thể hiện khác với nội dung thật
    .help = xóa { $found } ở chỗ này, hoặc xóa chú thích rồi gõ lại
    .meaning = Một số ký tự điều khiển màn hình hoặc đảo chiều chữ. Trong chú thích, chúng có thể làm quy tắc trông như chú thích, hoặc chú thích trông như quy tắc.
    .example = chú thích có U+202E, làm đảo ngược các chữ đứng sau
    .instead = chú thích đó, gõ lại

# $found: ký tự.
TC0424 = có ký tự không hiện hình { $found }: nội dung này khác với nội dung trông giống hệt nhưng không có ký tự đó
    .help = xóa { $found }, trừ khi dữ liệu cũng viết như vậy; xóa cả chữ liền trước và liền sau rồi gõ lại
    .meaning = Các ký tự như dấu cách không độ rộng thường theo vào khi chép từ trang web hoặc ứng dụng nhắn tin. Hai nội dung trông giống nhau nhưng thực ra khác nhau.
    .example = mã đơn vị có lẫn U+200B
    .instead = mã đó, gõ lại

# $place: khối nằm ở đâu: “html”, “quote”, “indented”, còn lại là trong chú thích.
TC0425 = khối quy tắc này { $place ->
        [html] nằm trong thẻ HTML
        [quote] nằm trong đoạn trích dẫn
        [indented] thụt vào như đoạn mã minh họa
       *[comment] nằm trong chú thích HTML
    } nên không được đọc
    .help = đưa khối này ra ngoài chú thích <!-- … -->, hoặc xóa đi
    .html = đưa khối này ra ngoài thẻ HTML (<details>, <div> …), hoặc đóng thẻ ấy trước khối
    .quote = đoạn trích dẫn là văn bản khác; nếu đây là quy tắc của văn bản này thì bỏ dấu “>” ở đầu mỗi dòng
    .indented = thụt khối vào tối đa ba dấu cách, hoặc ngang với chữ của gạch đầu dòng chứa nó
    .meaning = Quy tắc là những gì người đọc văn bản nhìn thấy thành một khối. Thẻ HTML có thể che mất nội dung, còn đoạn trích dẫn là của văn bản khác.
    .example = <!-- rồi ở các dòng sau là khối mở đầu bằng ```tieuchi
    .instead = khối đó, đặt sau chỗ kết thúc chú thích -->

# $name: tên hoặc giá trị; $other: tên trông giống nó.
TC0426 = “{ $name }” có ký tự trông giống ký tự khác
    .mixed = một từ trong đó có chữ của nhiều bảng chữ cái; gõ lại cả từ bằng cùng một bàn phím
    .invisible = trong đó có ký tự không hiện hình; gõ lại
    .two = “{ $other }” trông y hệt nhưng là tên khác; đổi một trong hai tên
    .declared = “{ $other }” khai báo ở đây
    .meaning = Chữ của bảng chữ cái khác và một số chữ số trông giống chữ cái tiếng Việt. Người đọc dễ tưởng hai tên là một.
    .example = tên có о là chữ cái Kirin
    .instead = tên đó với chữ o La-tinh

# $name: tên.
TC0429 = tên “{ $name }” trùng với từ khóa nên trong quy tắc phải đặt giữa hai dấu {"`"}
    .help = viết {"`"}{ $name }{"`"} ở đây và ở mọi chỗ dùng tên này, hoặc chọn tên khác
    .meaning = Trong tệp dữ liệu, trường có thể mang bất kỳ tên nào. Trong quy tắc, các từ như từ, đến, của, giảm được đọc là từ khóa, trừ khi đặt giữa hai dấu {"`"} (phím bên trái phím số 1); “ngày” sau một con số là khoảng thời gian.
    .example = dữ liệu chuyến_đi có trường đến : ngày, rồi viết: đến để trống
    .instead = dữ liệu chuyến_đi có trường {"`"}đến{"`"} : ngày, rồi viết: {"`"}đến{"`"} để trống
