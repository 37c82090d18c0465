### Kết quả chạy các kiểm thử của quy tắc: điều mong đợi và điều nhận được.

# $expected: điều mong đợi như quy tắc viết; $came: điều nhận được.
test-unmet = “{ $expected }” – kết quả: { $came }

test-came-none = không có
test-came-no-verdict = không có kết luận, vì không bản ghi nào thuộc đơn vị “{ $unit }”
test-came-no-window = không có khoảng thời gian này
test-came-because = { $came } ({ $reason })
test-came-settled = đã chắc chắn
test-came-not-settled = chưa chắc chắn
test-came-not-decided = chưa kết luận
test-came-more-ids = { $ids } và { $more } mã khác

# $title: kiểm thử; $place: vị trí.
test-failed = { $place }: “{ $title }”
test-summary = { COUNT($passed) }/{ COUNT($all) } kiểm thử đạt
