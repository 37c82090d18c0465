### Kết quả chạy các kiểm thử của quy tắc: điều mong đợi và điều nhận được.

# $expected: điều mong đợi như quy tắc viết; $actual: điều nhận được.
test-unmet = “{ $expected }” – kết quả: { $actual }
    .record = `tieuchi test --accept` ghi kết quả này vào chỗ dấu “?”

test-actual-none = không có
test-actual-no-verdict = không có kết luận, vì không bản ghi nào thuộc đơn vị “{ $unit }”
test-actual-no-window = không có khoảng thời gian này
test-actual-because = { $actual } ({ $reason })
test-actual-settled = đã chắc chắn
test-actual-not-settled = chưa chắc chắn
test-actual-not-decided = chưa kết luận
test-actual-more-ids = { $ids } và { $more } mã khác

# $title: kiểm thử; $place: vị trí.
test-failed = { $place }: “{ $title }”
test-summary = { COUNT($passed) }/{ COUNT($all) } kiểm thử đạt
test-summary-none = bộ tiêu chí chưa có kiểm thử

# $text: điều được hỏi ở dòng lệnh.
test-none-picked = không có kiểm thử nào mang tên như “{ $text }”, cũng không có kiểm thử nào mong đợi ở chỉ tiêu như vậy
    .help = chỉ cần một phần tên kiểm thử hoặc tên chỉ tiêu, có dấu hay không dấu đều được
# $place: vị trí; $sentence: điều mong đợi sau khi ghi.
test-accepted = { $place }: đã ghi: “{ $sentence }”
# $files: các tệp thay đổi sau khi chạy kiểm thử.
test-not-accepted = chưa ghi gì: { $files } thay đổi trong khi chạy kiểm thử
    .help = chạy lại lệnh

# $path: nơi cần theo dõi; $detail: điều hệ thống báo.
test-cannot-watch = không theo dõi được { $path }: { $detail }
    .help = chạy lệnh không có --watch sau mỗi lần sửa
test-watching = chờ tệp được lưu; nhấn Ctrl-C để dừng
