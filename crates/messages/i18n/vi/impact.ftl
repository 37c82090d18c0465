### Tác động của một thay đổi: từng chỉ tiêu, đơn vị nào đổi kết luận, dữ liệu nào phân biệt hai bản.

## Chỉ tiêu thay đổi thế nào

impact-unchanged = không đổi
impact-reworded = chỉ đổi câu chữ
impact-stricter = chặt hơn
impact-looser = nới hơn
impact-other-population = đổi đối tượng
impact-changed = đổi nội dung
impact-new = mới
impact-removed = đã bỏ
impact-renamed = trước gọi là { $name }

# $proof: một trong các câu sau.
impact-proved-same = đã chứng minh: nghĩa không đổi
impact-proved-stricter = đã chứng minh: đạt theo bản mới thì cũng đạt theo bản cũ
impact-proved-looser = đã chứng minh: đạt theo bản cũ thì cũng đạt theo bản mới

## Phần nào thay đổi

impact-touched = phần thay đổi: { $aspects }
impact-touched-scope = đơn vị phải thực hiện
impact-touched-population = bản ghi được tính
impact-touched-window = ngày hoặc khoảng thời gian tính
impact-touched-condition = điều kiện
impact-touched-measure = chỉ số
impact-touched-bound = mức yêu cầu
impact-touched-baseline = kỳ so sánh
impact-touched-counting-open = cách tính việc còn hạn
impact-touched-counting-none = kết quả khi không phát sinh
impact-touched-excusing = trường hợp loại trừ
impact-touched-target = các phần của yêu cầu
impact-touched-milestones = ngày của các mốc
impact-touched-stretch = mức phấn đấu
impact-touched-records = khai báo dữ liệu
impact-touched-setting = múi giờ, lịch làm việc, năm hoặc ngày hiệu lực
# $indicators: chỉ tiêu mà chỉ tiêu này đòi phải đạt và đã thay đổi.
impact-touched-meets = chỉ tiêu phải đạt ({ $indicators })

## Toàn bộ

impact-same = nghĩa không đổi: { COUNT($count) } chỉ tiêu
impact-different = nghĩa thay đổi: { $kinds }
impact-counted = { COUNT($count) } { $kind }
impact-shares-nothing = hai bộ tiêu chí không có chỉ tiêu nào chung
    .help = nêu hai bản của cùng một bộ tiêu chí, bản cũ trước; bản trong kho git viết là main:rules/hung-yen

## Kết luận thay đổi

impact-flips = Kết luận thay đổi trên số liệu này
impact-no-flips = trên số liệu này không kết luận nào thay đổi
# $unit: đơn vị; $before và $after: kết luận.
impact-flip = { $unit }: { $before } → { $after }
impact-flip-records = do các bản ghi: { $ids }
impact-flip-bound = các bản ghi không đổi kết quả, chỉ mức yêu cầu khác
impact-column-indicator = Chỉ tiêu
impact-column-verdict = Kết luận
impact-column-records = Bản ghi
impact-heading = Tác động của thay đổi

## Dữ liệu phân biệt hai bản

# $before và $after: kết luận.
impact-counterexample = phân biệt bằng kiểm thử sau, trước thì đúng ({ $before }), sau thì sai ({ $after }):
impact-no-counterexample = chưa tìm được dữ liệu phân biệt, đã thử { COUNT($tried) } bộ có tối đa { COUNT($records) } bản ghi; điều đó chưa chứng minh hai bản cùng nghĩa
impact-test-title = { $indicator }: bản cũ

## Các bản trong kho git

impact-git-failed = không đọc được { $revision } bằng git: { $detail }
    .help = viết BẢN:ĐƯỜNG_DẪN, ví dụ main:rules/hung-yen, đường dẫn tính từ thư mục hiện tại
impact-git-no-rules = { $revision } không có tệp quy tắc nào
    .help = nêu một tệp quy tắc (.tieuchi, .md) hoặc một thư mục, đường dẫn tính từ thư mục hiện tại
