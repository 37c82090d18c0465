# Lỗi về tệp số đếm: những gì đã đếm được của từng phần dữ liệu.

TC0701 = đây không phải là tệp số đếm
    .help = đưa vào tệp do lệnh `tieuchi tally` ghi ra
    .damaged = phần đầu là của tệp số đếm nhưng đã mất hoặc bị sửa một phần; hãy chép lại tệp, hoặc đếm lại bằng `tieuchi tally`
    .meaning = Tệp số đếm có kèm tổng kiểm tra, nên tệp bị cắt cụt hoặc bị sửa đều bị phát hiện.
    .example = tệp số đếm bị máy chủ thư điện tử cắt mất một nửa
    .instead = tệp nguyên vẹn như lúc ghi ra

# $form: số hiệu của dạng tệp.
TC0702 = tệp số đếm này thuộc dạng { $form }, phiên bản này không đọc được
    .help = đếm lại bằng phiên bản này, hoặc tính kết quả bằng phiên bản đã đếm
    .meaning = Nội dung lưu trong tệp số đếm có khi thay đổi. Mỗi dạng có một số hiệu, nhờ đó không tệp nào bị hiểu thành thứ khác.
    .example = tệp số đếm do phiên bản mới hơn ghi
    .instead = tệp số đếm của phiên bản này

# $records: loại bản ghi; $names: các chỉ tiêu.
TC0703 = tệp số đếm này được đếm theo bộ tiêu chí đếm thứ khác
    .help = điều được hỏi về “{ $records }” chưa được đếm, hoặc đã được đọc cách khác (trường, tiêu đề, lịch hay múi giờ khác), cho { $names }: hãy đếm lại dữ liệu theo bộ tiêu chí này
    .columns = “{ $records }” được giữ lại với các cột của trường hoặc tiêu đề khác: hãy đếm lại dữ liệu theo bộ tiêu chí này
    .kind = bộ tiêu chí không có dữ liệu “{ $records }”: hãy tính kết quả theo bộ tiêu chí đã đếm, hoặc đếm lại dữ liệu theo bộ tiêu chí này
    .merge = hãy đếm mọi phần theo cùng bộ tiêu chí, cho cùng các chỉ tiêu
    .meaning = Ngưỡng có thể đổi mà không phải đếm lại. Điều kiện, khoảng thời gian, trường, lịch và múi giờ thì không: bản ghi sẽ được tính thành thứ khác.
    .example = tệp đếm “xong đúng hạn”, còn quy tắc nay viết “xong trong 5 ngày”
    .instead = dữ liệu được đếm lại theo quy tắc mới

# $tally: kỳ của tệp; $asked: kỳ được hỏi.
TC0704 = tệp số đếm này là của { $tally }, không phải của { $asked }
    .help = tính mỗi kỳ từ các tệp số đếm của kỳ đó
    .meaning = Khi đếm, bản ghi được xếp vào các khoảng thời gian của một kỳ.
    .example = gộp tệp số đếm của tháng 3 với tháng 4
    .instead = các tệp số đếm của cùng một kỳ

# $tally: thời điểm của tệp; $asked: thời điểm được hỏi; $records: loại bản ghi.
TC0705 = tệp số đếm này tính đến thời điểm khác
    .help = tệp tính đến { $tally }; số đếm về “{ $records }” có thể khác khi tính đến { $asked }: hãy đếm lại tính đến thời điểm đó
    .merge = hãy đếm mọi phần tính đến cùng một thời điểm
    .meaning = Bản ghi hôm nay còn mở thì mai có thể đã trễ. Chỉ tính được đến thời điểm sau đó khi mọi khoảng thời gian và thời hạn đều đã qua và không có gì ở tương lai; không bao giờ tính được đến thời điểm sớm hơn, vì khi đó có bản ghi chưa tồn tại.
    .example = hồ sơ còn mở đếm ngày 1/7, nay tính đến 1/8
    .instead = hồ sơ được đếm tính đến 1/8

TC0706 = tệp số đếm này được đếm với danh sách đơn vị khác
    .help = dùng cùng một bảng đơn vị cho mọi phần, hoặc không phần nào dùng, rồi đếm lại
    .meaning = Bản ghi thuộc đơn vị nào được xác định khi đếm. Các phần có đơn vị khác nhau không cộng được với nhau.
    .example = một phần đếm với đơn vị năm 2025, một phần với đơn vị năm 2026
    .instead = mọi phần đều đếm với đơn vị năm 2026

# $count: số mã.
TC0707 = có bản ghi của tệp số đếm này đã nằm trong tệp kia
    .ids = { $count } mã có trong cả hai: mỗi bản ghi chỉ thuộc một phần
    .file = tệp được nêu hai lần: mỗi tệp chỉ nêu một lần
    .source = toàn bộ bản ghi của một nguồn không có mã có trong cả hai: mỗi phần chỉ cộng một lần
    .meaning = Bản ghi nằm trong hai phần sẽ bị đếm hai lần. Bản ghi có mã được so từng cái; bản ghi không có mã chỉ so được cả nguồn.
    .example = tệp số đếm tháng 1 cộng hai lần
    .instead = mỗi tháng một lần

# $count: số mã.
TC0708 = có bản ghi cần rút ra nhưng chưa từng được cộng vào
    .ids = { $count } bản ghi không có trong tệp số đếm: rút đúng những bản ghi đã cộng vào, với các giá trị như khi đó
    .help = rút đúng những bản ghi đã cộng vào, với các giá trị như khi đó
    .meaning = Muốn thay bản ghi thì rút bản ghi đã đếm ra, với giá trị khi đó, rồi cộng bản ghi mới vào.
    .example = hồ sơ đã sửa ngày, rút ra theo ngày mới
    .instead = hồ sơ như lúc được đếm

TC0709 = không thể rút các bản ghi này khỏi số đếm
    .help = đếm lại từ đầu những bản ghi còn lại
    .meaning = Số quá dài, hoặc có tổng vượt giới hạn, được nhớ kèm bản ghi của nó. Chỉ cộng vào được, không rút ra được.
    .example = số tiền có 20 chữ số
    .instead = số đếm mới không có bản ghi đó

# $records: loại bản ghi; $days: những ngày mà các phần khai.
TC0710 = các phần khai khác nhau về những ngày mà “{ $records }” bao quát: { $days }
    .help = hãy khai những ngày mà tất cả các phần bao quát: --covers { $records }=TỪ..ĐẾN
    .meaning = Phần của một tháng bao quát tháng đó, phần của một tỉnh bao quát cả kỳ. Từ đó không biết được tất cả các phần bao quát những ngày nào.
    .example = hai phần bao quát 2026-01 và 2026-02
    .instead = --covers dossiers=2026-01-01..2026-02-28

# $count: số lỗi.
TC0711 = khi đếm đã bỏ qua { $count } lỗi trong dữ liệu
    .help = sửa dữ liệu rồi đếm lại, hoặc tính kết quả với --keep-going: chỗ không đọc được coi là thiếu
    .meaning = `--keep-going` coi chỗ không đọc được là thiếu. Người tính kết quả quyết định như vậy đã đủ tin cậy chưa.
    .example = tệp số đếm được tạo với --keep-going
    .instead = tệp số đếm của dữ liệu không có lỗi

TC0712 = dòng này không đọc được khi đếm dữ liệu
    .help = sửa dòng này rồi đếm lại, hoặc tính kết quả với --keep-going: dòng này coi là một bản ghi chưa rõ
    .meaning = Tệp số đếm giữ các bản ghi của loại này, nhưng không giữ nội dung của dòng không phải là bản ghi.
    .example = dòng có nhiều ô hơn dòng tiêu đề
    .instead = dòng đã sửa

TC0713 = nhiều bản ghi hoặc đơn vị hơn mức tệp số đếm chứa được
    .help = mỗi lần chỉ đếm và tính kết quả cho ít bản ghi hoặc đơn vị hơn
    .meaning = Tệp số đếm chứa tối đa 281.474.976.710.656 bản ghi mỗi loại và 268.435.456 ô (số đơn vị nhân số khoảng thời gian).
    .example = tệp ghi là có nhiều hơn thế
    .instead = tệp nguyên vẹn như lúc ghi ra
