### Hướng dẫn của dòng lệnh: mỗi lệnh làm gì, mỗi tham số nghĩa là gì, và những chữ quanh chúng.
###
### `help-LỆNH` nói về một lệnh, `help-LỆNH-THAM_SỐ` về một tham số của lệnh ấy, `help-argument-THAM_SỐ` về tham số chung của
### nhiều lệnh; `.value` là chữ đứng thay cho giá trị. `help-value-GIÁ_TRỊ` nói về một giá trị được chọn.

help-usage = Cách dùng
help-arguments = Tham số
help-options = Tùy chọn
help-commands = Các lệnh
help-any-options = TÙY_CHỌN
help-any-command = LỆNH
help-default = [mặc định: { $value }]
help-choices = [giá trị: { $values }]
help-choices-explained = Các giá trị:
help-choice = - { $name }: { $meaning }
help-synopsis = Cách dùng
help-description = Mô tả
help-name = Tên
help-version = Phiên bản

## Các lệnh

help-tieuchi = Chỉ tiêu viết như câu chữ của văn bản: được kiểm tra, tính chính xác và giải thích được.
    .long = Mã kết thúc: 0 đã xong; 1 bộ tiêu chí, dữ liệu hoặc kiểm thử có lỗi; 2 dòng lệnh có lỗi; 3 có kết luận mà `--deny` không cho phép, hoặc trong kỳ chưa có bản ghi nào.
    .other = Help in English: tieuchi --lang en --help
help-check = Kiểm tra bộ tiêu chí: mọi lỗi và cảnh báo của mọi tệp
help-eval = Tính kết quả các chỉ tiêu của một kỳ, theo số liệu tính đến một thời điểm
help-explain = Giải thích vì sao có kết luận ấy, theo từng bản ghi
help-fmt = Trình bày lại bộ tiêu chí theo một mẫu thống nhất
help-test = Chạy các kiểm thử viết trong bộ tiêu chí
help-diff = Cho biết sửa bộ tiêu chí thì nghĩa thay đổi thế nào, kết luận nào đổi theo
    .long = Mã kết thúc: 0 hai bản cùng nghĩa; 1 khác nghĩa, hoặc một bản có lỗi; 2 dòng lệnh có lỗi.
help-plan = Liệt kê những gì được đếm cho một kỳ: mỗi số liệu đếm một lần, dùng cho mọi chỉ tiêu cần đến
help-tally = Đếm dữ liệu mà chưa kết luận, để có thể đếm riêng từng phần
help-merge = Cộng các tệp số đếm của từng phần, rút các tệp khác ra
help-judge = Kết luận từ các tệp số đếm
help-template = Tạo tệp dữ liệu trống cho từng loại dữ liệu
help-records = Cho biết trong bảng dữ liệu có gì; chưa có bộ tiêu chí thì đề xuất phần khai báo dữ liệu
help-completions = In phần gợi ý lệnh cho chương trình dòng lệnh
help-man = In trang hướng dẫn, hoặc ghi mỗi lệnh một trang vào thư mục
help-help = In phần hướng dẫn này, hoặc hướng dẫn của một lệnh

## Tham số của nhiều lệnh

help-argument-rules = Tệp bộ tiêu chí, hoặc thư mục chứa chúng; tất cả hợp thành một bộ tiêu chí
    .value = BỘ_TIÊU_CHÍ
help-argument-root = Thư mục mà quy tắc được dùng tệp bên dưới [mặc định: thư mục gần nhất phía trên có kho mã hoặc tệp tieuchi.root, nếu không có thì là thư mục chứa thư mục quy tắc]
    .value = THƯ_MỤC
help-argument-lang = Ngôn ngữ của thông báo và báo cáo [mặc định: theo TIEUCHI_LANG, nếu không có thì theo từ khóa của tệp bộ tiêu chí đầu tiên, sau cùng là theo máy]
    .value = NGÔN_NGỮ
help-argument-format = Dạng kết quả
    .value = DẠNG
help-argument-records = Tệp dữ liệu (.csv, .json, .ndjson, .parquet, .xlsx), thư mục chứa chúng, địa chỉ bảng trong cơ sở dữ liệu, hoặc TÊN=TỆP; tên tệp là tên loại dữ liệu
    .value = ĐƯỜNG_DẪN
help-argument-period = "quý II/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "tháng 4/2026", "năm 2026", "tuần 15/2026", "từ 01/4/2026 đến 30/6/2026" (tính cả ngày đầu và ngày cuối); hoặc 2026-Q2, 2026-H1, 2026-04, 2026, 2026-W15
    .value = KỲ
help-argument-as-of = Ngày (tính đến hết ngày ấy) hoặc giờ và ngày, theo múi giờ của bộ tiêu chí: 30/6/2026, "17h00 ngày 30/6/2026" [mặc định: lúc này]
    .value = THỜI_ĐIỂM
help-argument-covers = Những ngày mà dữ liệu của một loại đã có đủ, tính chung mọi tệp và mọi phần
    .value = TÊN=TỪ..ĐẾN
help-argument-keep-going = Ô không đọc được thì coi là thiếu dữ liệu, không dừng lại
help-argument-limit = Cho phép nhiều hơn, hoặc ít hơn: units, records, windows, outcomes, unpacked_bytes … (xem đủ ở docs/embedding.md)
    .value = TÊN=SỐ
help-argument-ids = Mỗi kết luận liệt kê nhiều nhất bao nhiêu mã của mỗi nhóm; số còn lại chỉ đếm
    .value = SỐ
help-argument-out = Tệp sẽ ghi
    .value = TỆP
help-argument-force = Ghi đè tệp đang có; không bao giờ ghi đè bộ tiêu chí và dữ liệu
help-argument-unit = Chỉ đơn vị này, ghi theo mã
    .value = MÃ
help-argument-indicator = Chỉ chỉ tiêu này, ghi theo tên
    .value = TÊN
help-argument-total = Thêm kết quả chung của mọi đơn vị, là đơn vị `*`
help-argument-deny = Kết thúc với mã 3 nếu có kết luận thuộc số này: met (đạt), missed (không đạt), open (chưa kết luận), undetermined (chưa xác định được), not_applicable (không áp dụng), monitored (theo dõi), hoặc số liệu chưa có bản ghi nào trong kỳ: stale
    .value = KẾT_LUẬN,…
help-argument-verbose = Dưới kết quả, liệt kê từng bảng đã đọc và từng dòng không phải bản ghi, kèm lý do
help-argument-raw-cells = Cùng với `--format csv`: giữ nguyên câu chữ của bộ tiêu chí và dữ liệu, kể cả khi bảng tính sẽ chạy chúng như công thức
help-argument-matrix = Mọi kết luận trong một bảng: mỗi đơn vị một dòng, mỗi chỉ tiêu một cột
help-eval-out = Ghi ra tệp: cùng với `--matrix` là tệp bảng tính, cùng với `--format csv` là tệp CSV mở bằng Excel đúng chữ tiếng Việt; không ghi đè tệp nào
    .value = TỆP
help-judge-out = Ghi ra tệp: cùng với `--matrix` là tệp bảng tính, cùng với `--format csv` là tệp CSV mở bằng Excel đúng chữ tiếng Việt; không ghi đè tệp nào
    .value = TỆP
help-argument-help = In hướng dẫn; -h ngắn hơn --help
help-argument-version = In phiên bản

## Tham số của một lệnh

help-tieuchi-lang = Ngôn ngữ của phần hướng dẫn này [mặc định: theo TIEUCHI_LANG, nếu không có thì theo máy]
    .value = NGÔN_NGỮ
help-check-explain = Giải thích một mã lỗi, kèm ví dụ và cách viết đúng
    .value = MÃ
help-check-deny-warnings = Coi cảnh báo là lỗi
help-explain-indicator = Chỉ tiêu, ghi theo tên
    .value = TÊN
help-explain-unit = Đơn vị, ghi theo mã; `*` là tính chung mọi đơn vị
    .value = MÃ
help-fmt-rules = Tệp bộ tiêu chí, hoặc thư mục chứa chúng; `-` thì đọc từ đầu vào và in kết quả ra
    .value = BỘ_TIÊU_CHÍ
help-fmt-check = Không sửa gì, chỉ nêu tên các tệp chưa đúng mẫu, và kết thúc với mã 1 nếu có
help-fmt-lang = Dịch cả từ khóa sang ngôn ngữ này
    .value = NGÔN_NGỮ
help-fmt-canonical = Thay mọi cách viết được chấp nhận bằng từ khóa chính của ngôn ngữ ấy; nếu không thì giữ chữ của người viết
help-test-filter = Chỉ các kiểm thử có tiêu đề, hoặc tên chỉ tiêu cần kiểm tra, chứa chữ này; không phân biệt dấu và chữ hoa
    .value = CHỮ
help-test-accept = Thay mỗi dấu `?` trong kiểm thử bằng kết luận thật, và liệt kê những gì đã ghi; không sửa gì khác
help-test-watch = Chạy lại mỗi khi một tệp được lưu; bấm Ctrl-C để dừng
help-test-coverage = Cho biết kiểm thử đã kiểm tra phần nào của bộ tiêu chí, phần nào chưa
help-test-min-coverage = Kết thúc với mã 1 nếu kiểm thử đạt ít hơn bấy nhiêu phần trăm số điểm cần kiểm tra
    .value = SỐ
help-test-html = Ghi kết quả thành trang HTML: văn bản bộ tiêu chí có đánh dấu phần đã kiểm tra
    .value = TỆP
help-test-force = Ghi đè tệp của `--html` dù không phải do lệnh này ghi; không bao giờ ghi đè bộ tiêu chí và dữ liệu
help-test-mutants = Thử đột biến: lần lượt đưa một lỗi dễ mắc vào bộ tiêu chí, và liệt kê những lỗi mà kiểm thử không phát hiện
help-test-reviewed = Danh sách các đột biến đã có người xem xét, gồm các cột item, before, after và reason
    .value = TỆP
help-test-examples = Số đột biến chưa bị phát hiện được tìm giúp một kiểm thử phát hiện được; mỗi lần tìm mất ít lâu
    .value = SỐ
help-test-min-score = Kết thúc với mã 1 nếu phát hiện được ít hơn bấy nhiêu phần trăm số đột biến
    .value = SỐ
help-diff-old = Bản cũ: tệp hoặc thư mục, hoặc BẢN:ĐƯỜNG_DẪN trong kho git (main:rules/hung-yen)
    .value = BẢN_CŨ
help-diff-new = Bản mới
    .value = BẢN_MỚI
help-diff-with = Tệp hoặc thư mục thuộc cả hai bản, ví dụ tệp từ vựng; nếu là một bản trong kho git thì đọc đúng theo bản ấy
    .value = BỘ_TIÊU_CHÍ
help-diff-records = Cho biết kết luận của ai thay đổi, tính trên các tệp dữ liệu này, thư mục chứa chúng, hoặc TÊN=TỆP
    .value = ĐƯỜNG_DẪN
help-plan-limit = Cho phép nhiều hơn, hoặc ít hơn: windows (xem đủ ở docs/embedding.md)
    .value = TÊN=SỐ
help-merge-tallies = Các tệp số đếm cần cộng
    .value = TỆP_SỐ_ĐẾM
help-merge-withdraw = Rút dữ liệu của các tệp số đếm này khỏi tổng
    .value = TỆP_SỐ_ĐẾM
help-judge-tally = Tệp số đếm của mọi phần
    .value = TỆP_SỐ_ĐẾM
help-judge-as-of = Ngày (tính đến hết ngày ấy) hoặc giờ và ngày; chỉ được muộn hơn thời điểm của các tệp số đếm nếu số đã đếm không phụ thuộc vào đó
    .value = THỜI_ĐIỂM
help-template-out = Thư mục; chưa có thì được tạo, tệp đã có trong đó không bị ghi đè
    .value = THƯ_MỤC
help-records-paths = Tệp dữ liệu hoặc thư mục chứa chúng, kèm tệp bộ tiêu chí dùng chúng nếu đã có
    .value = ĐƯỜNG_DẪN
help-completions-shell = Chương trình dòng lệnh
    .value = CHƯƠNG_TRÌNH
help-man-out = Thư mục
    .value = THƯ_MỤC
help-man-force = Ghi đè các trang cùng tên dù không phải do lệnh này ghi

## Các giá trị được chọn

help-value-en = English
help-value-vi = Tiếng Việt
help-value-text = cho người đọc
help-value-table = bảng, cho người đọc
help-value-json = một tài liệu cho chương trình, gồm cả lỗi và cảnh báo
help-value-json-compact = tài liệu ấy trên một dòng
help-value-ndjson = mỗi dòng một kết luận
help-value-xlsx = mỗi loại dữ liệu một tệp bảng tính trống, kèm trang giải thích
help-value-csv = mỗi dòng một kết luận; ngày dạng ISO, dấu chấm thập phân
help-value-markdown = để đưa vào phần xem xét thay đổi
help-value-junit = XML, dạng mà máy chủ kiểm thử đọc
help-value-tap = Test Anything Protocol, bản 14
help-value-bash = Bash
help-value-elvish = Elvish
help-value-fish = Fish
help-value-powershell = PowerShell
help-value-zsh = Z shell
