### Bảng kết quả: tiêu đề, tên cột, các dòng dưới bảng và lý do ngắn.

report-heading = KẾT QUẢ THỰC HIỆN CHỈ TIÊU
report-ruleset = Bộ tiêu chí “{ $title }”
report-unit = Đơn vị: { $unit }
report-unit-named = { $name } ({ $code })
report-all-units = tất cả đơn vị
report-period = Kỳ: { $period }
report-as-of = Số liệu tính đến { $moment }

column-number = STT
column-indicator = Chỉ tiêu
column-unit = Đơn vị
column-citation = Căn cứ
column-target = Yêu cầu
column-total = Tổng số
column-met = Đạt
column-failed = Không đạt
column-open = Còn hạn
column-missing = Thiếu dữ liệu
column-excused = Loại trừ
column-value = Kết quả
column-range = Có thể từ – đến
column-verdict = Kết luận
column-headroom = Dư địa
column-stretch = Phấn đấu
column-settled = Chắc chắn
column-reason = Lý do
column-window = Thời gian

range-of = { $lowest } – { $highest }
range-from = từ { $lowest } trở lên
range-to = đến { $highest }

headroom-over = vượt mức cho phép { COUNT($count) }

foot-read = Đọc { COUNT($count) } dòng “{ $records }”
foot-rows = { COUNT($count) } dòng “{ $records }”
foot-whole = Đọc { $rows }.
foot-counted = tính { COUNT($count) }
foot-open = còn trong hạn { COUNT($count) }
foot-missing = thiếu dữ liệu { COUNT($count) }
foot-outside = ngoài đối tượng hoặc ngoài kỳ { COUNT($count) }
foot-rejected = bị loại { COUNT($count) } (có thể làm thay đổi số liệu)
foot-duplicate = trùng lặp { COUNT($count) }
foot-later = chưa phát sinh { COUNT($count) }
foot-unplaced = không rõ thời điểm { COUNT($count) }
foot-unreadable = { COUNT($count) } ô không đọc được (không coi là để trống)
foot-later-values = { foot-later-values-alone } (dòng { $rows }{ $more ->
        [0] {""}
       *[other] {" "}và { COUNT($more) } dòng khác
    })
foot-later-values-alone = “{ $records }”: { COUNT($count) } giá trị của “{ $field }” ở sau thời điểm chốt số, coi như chưa có
foot-unread = Các tệp không đọc được, hoặc chưa đọc hết: { $files }.
foot-not-given = Chưa có dữ liệu “{ $records }”
foot-sentence = { $head }: { $parts }

covers-inferred = Dữ liệu “{ $records }” bao quát từ { $from } đến { $to } (suy từ các bản ghi)
latest = Bản ghi mới nhất: { $list }
latest-of = “{ $records }” { $day }
covers-stated = Dữ liệu “{ $records }” bao quát từ { $from } đến { $to }

settled-yes = Kết luận đã chắc chắn
settled-no = Còn có thể thay đổi
settled-short-yes = có
settled-short-no = chưa

stretch-met = Đạt mức phấn đấu
stretch-missed = Chưa đạt mức phấn đấu
stretch-unknown = Chưa rõ có đạt mức phấn đấu hay không

reason-empty = không phát sinh
reason-out_of_scope = không thuộc đối tượng
reason-scope_not_known = chưa rõ có thuộc đối tượng hay không
reason-no_window = không có kỳ phải thực hiện
reason-not_given = chưa có dữ liệu
reason-not_covered = dữ liệu chưa bao quát kỳ
reason-zero_baseline = kỳ so sánh không phát sinh
reason-unknown_baseline = chưa rõ số liệu kỳ so sánh
reason-zero_divisor = mẫu số bằng 0
reason-missing_values = thiếu dữ liệu
reason-rejected_records = có dòng bị loại
reason-too_large = số quá lớn
reason-open_records = còn bản ghi trong hạn
reason-window_runs = kỳ chưa kết thúc
reason-milestone_ahead = chưa đến mốc

table-read = { $table }: tiêu đề ở { $header }, đọc { COUNT($count) } bản ghi ở { $rows }
table-read-none = { $table }: tiêu đề ở { $header }, không có bản ghi nào
table-year = các tháng của năm { $year }
table-sheet-hidden = trang tính đang bị ẩn
table-rows-hidden = trong đó { COUNT($count) } bản ghi ở dòng bị ẩn
table-other-sheets = không đọc { COUNT($count) } trang tính khác
table-left-out = không tính { $rows }
table-left-out-rows = { $rows } ({ $because })
table-left-out-more = { COUNT($count) } chỗ khác
# $text: chữ đầu tiên trong các dòng ấy.
rows-left-out = { $rows }: { $because }
rows-left-out-text = { $rows }: { $because } (“{ $text }”)
row-one = dòng { $first }
row-range = các dòng { $first } đến { $last }
left-out-above = trên tiêu đề
left-out-numbers = số thứ tự cột
left-out-header = tiêu đề lặp lại
left-out-heading = tên nhóm
left-out-total = dòng tổng
left-out-empty = để trống
left-out-below = dưới bảng
left-out-declared = theo quy tắc
