### Những gì thư viện từ chối trước khi đánh giá: câu hỏi, dữ liệu do chương trình đưa vào.

## Câu hỏi

error-period = không hiểu kỳ “{ $text }”
    .help = viết quý II/2026, 6 tháng đầu năm 2026, 9 tháng năm 2026, tháng 4/2026, năm 2026, tuần 15/2026, từ 01/4/2026 đến 30/6/2026; hoặc 2026-Q2, 2026-H1, 2026-04, 2026, 2026-W15, 2026-04-01..2026-06-30
error-moment = không hiểu thời điểm “{ $text }”
    .help = viết 30/6/2026, 17h00 ngày 30/6/2026 hoặc 30/6/2026 17:00; hoặc 2026-06-30, 2026-06-30T17:00, 2026-06-30T17:00:00+07:00
error-seconds = { $seconds } giây kể từ 1970-01-01T00:00:00Z nằm ngoài lịch (từ năm 1 đến hết năm 9999)
    .help = dùng giây, không dùng mili giây
error-covers = không hiểu khoảng ngày “{ $text }”
    .help = viết 01/01/2025..30/6/2026, hoặc một kỳ: năm 2026
error-cancelled = đã hủy theo yêu cầu; không có kết quả
error-unknown-indicator = không có chỉ tiêu “{ $name }”
    .nearest = có phải “{ $nearest }”?
    .help = các chỉ tiêu: { $names }

## Dữ liệu do chương trình đưa vào

error-json = không phải JSON của dữ liệu: { $detail }
error-question-json = không phải JSON của câu hỏi: { $detail }
error-row = dòng { $row } của “{ $records }” không phải là một bản ghi: { $detail }
detail-at = dòng { $line }, ký tự { $character }: { $detail }
detail-reader = { $text }
detail-form = { $text }; phải có dạng { $form } hoặc { $longer }
detail-kind = “{ $name }” không phải là danh sách dòng, cũng không phải là đối tượng; phải có dạng { $form } hoặc { $longer }
detail-covers = “covers” của “{ $name }” là “{ $text }”; phải có dạng { $form }, ngày đầu và ngày cuối
detail-twice = “{ $name }” xuất hiện hai lần
detail-unknown = không có trường “{ $name }” (các trường: { $names })
detail-unknown-nearest = không có trường “{ $name }” (có phải “{ $nearest }”?)
detail-missing = thiếu trường “{ $name }”
detail-not-text = “{ $name }” phải là văn bản trong dấu ngoặc kép
detail-not-texts = “{ $name }” phải là danh sách văn bản
detail-not-yes-no = “{ $name }” phải là true hoặc false
detail-not-count = “{ $name }” phải là số nguyên không âm
detail-map = phải là các cặp tên trường và giá trị
detail-nested = “{ $name }” chứa một danh sách hoặc một đối tượng, phải là một giá trị đơn

## Các phát hiện dưới dạng văn bản

more-findings = … và { COUNT($count) } phát hiện khác
