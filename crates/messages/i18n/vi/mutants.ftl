### Những nhầm lẫn mà người viết quy tắc có thể mắc, và kiểm thử có phát hiện không.

# $killed: số đột biến được phát hiện; $counted: số đột biến cần phát hiện.
mutants-summary = kiểm thử phát hiện { COUNT($killed) }/{ COUNT($counted) } đột biến
# $equivalent: số đột biến chứng minh được là cùng nghĩa.
mutants-equivalent = { COUNT($equivalent) } đột biến được chứng minh là cùng nghĩa
# $reviewed: số đột biến đã có người xem xét.
mutants-reviewed = { COUNT($reviewed) } đột biến đã xem xét và bỏ qua

# $place: vị trí; $item: định nghĩa, chỉ số hoặc chỉ tiêu; $slip: loại nhầm lẫn.
mutants-survivor = { $place }: { $item }: không kiểm thử nào phát hiện: { $slip }
# $percent: tỷ lệ mà `--min-score` yêu cầu.
mutants-below = tỷ lệ phát hiện thấp hơn { $percent }%
# $run: số đột biến vừa chạy; $milliseconds: trong bao lâu; $pace: số đột biến mỗi giây.
mutants-pace = đã chạy { COUNT($run) } đột biến trong { COUNT($milliseconds) } ms, { COUNT($pace) } đột biến mỗi giây
# $item: định nghĩa, chỉ số hoặc chỉ tiêu; $before, $after: những chữ khác nhau.
mutants-example-title = { $item }: “{ $before }”, không phải “{ $after }”
mutants-example-with = { $item }: có “{ $before }”
mutants-example-without = { $item }: không có “{ $after }”
mutants-example = kiểm thử sau phát hiện được:
# $tried: số bộ dữ liệu đã thử; $largest: số bản ghi của bộ lớn nhất.
mutants-no-example = đã thử { COUNT($tried) } bộ dữ liệu, nhiều nhất { COUNT($largest) } bản ghi, chưa thấy dữ liệu nào phân biệt được hai câu; điều đó chưa có nghĩa là hai câu cùng nghĩa

slip-bound-step = mức lệch một nấc
slip-bound-strictness = mức chặt hơn hoặc lỏng hơn (“ít nhất” thành “nhiều hơn”)
slip-bound-side = ngược chiều của mức (“ít nhất” thành “nhiều nhất”)
slip-number = số lệch một nấc
slip-length = khoảng thời gian lệch một nấc
slip-time-unit = sai đơn vị thời gian
slip-day = lệch một ngày
slip-comparison = sai phép so sánh
slip-relation = sai quan hệ với hạn (“chậm nhất là” thành “trước”)
slip-day-decides = theo ngày hay theo giờ phút
slip-rolled = dời hạn sang ngày làm việc hoặc không dời
slip-not-counting = bỏ phần “không tính …”
slip-joint = “và” thành “hoặc”
slip-part-left-out = bỏ một vế
slip-negation = bỏ hoặc thêm “không”
slip-field = nhầm trường cùng kiểu
slip-counting-field = tính theo trường thời gian khác
slip-choice = nhầm giá trị, thừa hoặc thiếu một giá trị
slip-text-side = “bắt đầu bằng” thành “chứa”
slip-arithmetic = sai phép tính
slip-window = sai khoảng thời gian
slip-cut = sai hoặc bỏ mốc cắt của khoảng thời gian
slip-baseline = sai số liệu gốc để so sánh
slip-filter-left-out = bỏ phần “mà …”
slip-scope-left-out = bỏ điều kiện của “đối với từng đơn vị mà …”
slip-own = bỏ hoặc thêm “riêng”
slip-target-left-out = bỏ một yêu cầu trong nhiều yêu cầu
slip-target-joint = “đồng thời” thành “hoặc”
slip-open = tính khác những bản ghi còn hạn
slip-empty = kết luận khác khi không có gì để tính
slip-excuse-left-out = bỏ phần “miễn cho …”
slip-direction = “giảm” thành “tăng”
slip-than = sai chiều so sánh với số trước
slip-measure = sai chỉ số (tổng thành bình quân)
slip-milestone = mốc lệch một năm
