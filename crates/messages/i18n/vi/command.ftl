### Những câu của dòng lệnh: tóm tắt, tiến độ, kết quả của từng lệnh.

## Tóm tắt các phát hiện

command-nothing-found = không có lỗi, không có cảnh báo
command-found-errors = { COUNT($errors) } lỗi
command-found-warnings = { COUNT($warnings) } cảnh báo
command-found-both = { COUNT($errors) } lỗi, { COUNT($warnings) } cảnh báo
command-checked = { COUNT($indicators) } chỉ tiêu, { COUNT($kinds) } loại dữ liệu: { $count }
command-explain-hint = xem giải thích: tieuchi check --lang vi --explain { $code }
# $folder: một bộ tiêu chí, hoặc thư mục không bộ nào dùng; $found: đã kiểm tra gì, thấy gì.
command-checked-folder = { $folder }: { $found }
command-several-rule-sets = thư mục này có nhiều bộ tiêu chí
    .help = nêu một bộ: { $folders }

## Giải thích một mã

command-code-example = Ví dụ
command-code-instead = Cách viết
command-code-unknown = không có mã “{ $code }”
    .help = mã có dạng TC0201

## Đọc tệp và dữ liệu

command-reading = Đang đọc { $file }
command-progress-survey = Đang đọc { $records }: { COUNT($done) }, { COUNT($rate) }/giây
command-progress-relate = Đang nối { $records }: { COUNT($done) }, { COUNT($rate) }/giây
command-progress-count = Đang đếm { $records }: { COUNT($done) }, { COUNT($rate) }/giây
command-progress-judge = Đang tính kết quả
command-progress-explain = Đang giải thích theo { $records }: { COUNT($done) }, { COUNT($rate) }/giây
command-progress-left = còn { $time }
command-not-read = không đọc “{ $file }”: bộ tiêu chí không có loại dữ liệu nào tên như vậy
    .nearest = có phải “{ $nearest }”?
command-others-not-read = không đọc vì bộ tiêu chí không có loại dữ liệu nào tên như vậy: { $files }
command-formats-not-read = không đọc vì không phải bảng dữ liệu (.xlsx, .csv …): { $files }
command-folders-not-read = không đọc thư mục con vì bộ tiêu chí không có loại dữ liệu nào tên như vậy: { $files }
command-files-not-read = Không đọc: { $files }.

## Dòng lệnh

command-wrong-covers = không hiểu “{ $text }”
    .help = viết TÊN=TỪ..ĐẾN, ví dụ hồ_sơ=01/01/2025..30/6/2026
command-wrong-limit = không hiểu mức cho phép “{ $text }”
    .help = viết NAME=NUMBER, ví dụ units=1000; các tên: { $names }
command-wrong-verdict = không có kết luận “{ $text }”
    .help = các kết luận: met, missed, open, undetermined, not_applicable, monitored; và stale, khi trong kỳ chưa có bản ghi nào
command-raw-cells = --raw-cells chỉ dùng cho ô của tệp CSV
    .help = thêm --format csv, hoặc bỏ --raw-cells
command-output-fails = không ghi được kết quả ra nơi nhận: { $detail }
    .help = giải phóng chỗ trống, hoặc chọn nơi nhận khác
command-unknown-kind = không có loại dữ liệu “{ $name }”
    .nearest = có phải “{ $nearest }”?
    .help = các loại dữ liệu: { $names }
command-unknown-office = không có đối chiếu { $kind } của “{ $name }”
    .help = các cơ quan đã có đối chiếu: { $names }
    .none = bộ tiêu chí chưa khai báo; cần viết: `đối chiếu { $kind } của { "\"" }{ $name }{ "\"" }`
command-lacks = thiếu tham số: { $argument }
    .help = xem các tham số: { $command } --help
command-lacks-command = thiếu tên lệnh
    .help = xem các lệnh: { $command } --help
command-lacks-value = { $argument } phải có giá trị
    .help = xem các tham số: { $command } --help
command-wrong-value = { $argument } không nhận “{ $text }”
    .values = ghi một trong các giá trị: { $values }
    .number = ghi một số nguyên; phần trăm thì từ 0 đến 100
    .help = xem các tham số: { $command } --help
command-unknown-argument = tham số “{ $argument }” không hợp lệ
    .nearest = có phải “{ $nearest }”?
    .help = xem các tham số: { $command } --help
command-unknown-command = không có lệnh “{ $text }”
    .nearest = có phải “{ $nearest }”?
    .help = xem các lệnh: { $command } --help
command-conflict = “{ $argument }” không dùng cùng “{ $other }” được
    .help = xem các tham số: { $command } --help
command-order = “{ $other }” phải đứng sau lệnh “{ $text }”
    .help = viết tieuchi { $text } … rồi mới đến các tùy chọn
command-misused = dòng lệnh không hợp lệ
    .help = xem các tham số: { $command } --help
command-denied = kết thúc với mã 3 do --deny: có kết luận không được phép: { $verdicts }
command-denied-stale = kết thúc với mã 3 do --deny stale: trong kỳ chưa có bản ghi nào (TC0545)
command-denied-warnings = kết thúc với mã 1 do --deny-warnings: cảnh báo cũng là lỗi

## Định dạng, mẫu, kiểm thử

command-formatted = đã định dạng { COUNT($count) } tệp
command-format-same = { COUNT($count) } tệp đã đúng định dạng
command-format-differs = “{ $file }” chưa đúng định dạng
    .help = chạy tieuchi fmt
command-format-nothing = chưa ghi tệp nào: cần sửa hết lỗi trước
command-format-linked = “{ $file }” là liên kết tới tệp ở thư mục khác nên được giữ nguyên; muốn định dạng tệp ấy thì ghi rõ tên tệp
command-template-written = đã tạo “{ $file }”
command-tally-written = đã ghi “{ $file }”
command-tally-counted = { $records }: { COUNT($rows) } dòng, đã đếm
command-tally-kept = { $records }: { COUNT($rows) } dòng, giữ lại để tính cùng các phần khác

## Kế hoạch tính

plan-count = số lượng
plan-distinct = số giá trị khác nhau
plan-sum = tổng
plan-average = trung bình
plan-share = tỷ lệ
command-plan-head = { $period }, tính đến { $moment }
command-plan-countings = Tính { COUNT($count) } số liệu, trong đó { COUNT($shared) } số liệu dùng chung cho nhiều chỉ tiêu:
command-plan-counting = { "  " }{ $key }  { $counts }: { $words }
command-plan-relations = Trước đó đếm bản ghi liên quan theo { COUNT($count) } cách:
command-plan-relation = { "  " }{ $key }  { $records } theo { $by }, bậc { $level }: { $words }
command-plan-relation-of-unit = { "  " }{ $key }  { $records } của từng đơn vị, bậc { $level }: { $words }
command-plan-windows = { "    " }khoảng thời gian: { $windows }{ $more ->
        [0] { "" }
       *[other] {" "}… và { COUNT($more) } khoảng khác
    }
command-plan-no-windows = { "    " }khoảng thời gian: không có trong kỳ này
command-plan-register = { "    " }khoảng thời gian: mọi bản ghi
command-plan-indicators = { "    " }chỉ tiêu: { $names }
command-plan-record-by-record = { "    " }đếm từng bản ghi một nên lâu hơn
command-plan-stages = Tính và kết luận theo { COUNT($count) } bước:
command-plan-stage = { "  " }{ $number }. tính { $keys }; kết luận { $names }
command-plan-reads = Các cột được đọc:
command-plan-reading = { "  " }{ $records }: { $columns }
command-plan-together = { "    " }các bản ghi có cùng giá trị ở một trong các cột sau phải được tính cùng nhau: { $columns }
command-plan-kept = { "    " }tệp số đếm giữ lại các bản ghi này, khi đủ các phần mới đếm
command-plan-apart = { "    " }có thể chia các bản ghi để tính riêng theo cách bất kỳ
command-plan-once = { "    " }đọc một lần, trừ khi có mã bị lặp
command-plan-again = { "    " }đọc nhiều lần


## Kết quả

command-rules-warn = bộ tiêu chí: { $count } (xem bằng tieuchi check)
command-tables-read = Các bảng đã đọc:
command-columns-left-out = Bảng hẹp nên chưa có các cột: { $columns }. Muốn xem: mở rộng cửa sổ từ { $width } cột trở lên (hoặc COLUMNS={ $width }), hoặc dùng --format csv
command-matrix-form = --matrix chỉ ra bảng, CSV hoặc tệp bảng tính
    .help = bỏ --format, hoặc dùng --format csv, hoặc --out bao-cao.xlsx; --format json đã có mọi kết luận, không cần --matrix
command-out-form = --out ghi tệp bảng tính khi có --matrix, hoặc tệp CSV khi có --format csv
    .help = thêm --matrix, hoặc --format csv, hoặc bỏ --out
command-matrix-too-large = { COUNT($count) } kết luận, không trình bày hết ở đây. Xem đủ: --matrix --out bao-cao.xlsx, hoặc --format csv
command-matrix-outside = –: không thuộc đối tượng
command-report-written = đã ghi “{ $file }”
workbook-sheet = Báo cáo
workbook-made-by = NGƯỜI LẬP BIỂU
workbook-signed-by = THỦ TRƯỞNG ĐƠN VỊ
command-overview = TỔNG HỢP
command-out-of-scope = Không thuộc đối tượng: { $names }
command-headroom = Dư địa: còn bao nhiêu trường hợp được phép không đạt; số âm là vượt mức cho phép.
command-no-verdicts = Chưa có kết luận nào vì chưa biết đơn vị nào. Thêm danh sách đơn vị (units.csv), hoặc tính chung mọi đơn vị (--total).
command-too-many = { COUNT($count) } kết luận, không liệt kê hết ở đây. Xem từng kết luận: --format csv, hoặc --unit, --indicator

## Bảng dữ liệu

records-table = { $table }: { COUNT($count) } dòng dữ liệu
records-proposal = Đề xuất cho bộ tiêu chí; sửa tên và kiểu ở chỗ chưa đúng ý:
records-unreadable = { COUNT($count) } ô không đọc được (dòng { $row }: “{ $text }”)
records-repeated = { COUNT($count) } ô trùng
records-column-header = Cột
records-column-field = Trường
records-column-type = Kiểu
records-column-empty = Để trống
records-column-different = Khác nhau
records-column-range = Nhỏ nhất – lớn nhất
records-column-first = Giá trị đầu tiên

## Tệp mẫu

template-explained = Giải thích
template-column = Cột
template-required = Bắt buộc
template-type = Kiểu
template-values = Giá trị
template-must = bắt buộc
template-optional = được để trống
template-refers = mã của “{ $records }”
template-unit = mã trong danh sách đơn vị
