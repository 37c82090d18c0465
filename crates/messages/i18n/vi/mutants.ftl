### Những nhầm lẫn mà người viết quy tắc có thể mắc, và kiểm thử có phát hiện không.

# $killed: số đột biến được phát hiện; $counted: số đột biến cần phát hiện.
mutants-summary = kiểm thử phát hiện { COUNT($killed) }/{ COUNT($counted) } đột biến
# $equivalent: số đột biến chứng minh được là cùng nghĩa.
mutants-equivalent = { COUNT($equivalent) } đột biến được chứng minh là cùng nghĩa
# $reviewed: số đột biến đã có người xem xét.
mutants-reviewed = { COUNT($reviewed) } đột biến đã xem xét và bỏ qua

# $place: vị trí; $item: định nghĩa, chỉ số hoặc chỉ tiêu; $mutation: loại nhầm lẫn.
mutants-survivor = { $place }: { $item }: không kiểm thử nào phát hiện: { $mutation }
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

mutation-bound-step = mức lệch một nấc
mutation-bound-strictness = mức chặt hơn hoặc lỏng hơn (“ít nhất” thành “nhiều hơn”)
mutation-bound-side = ngược chiều của mức (“ít nhất” thành “nhiều nhất”)
mutation-number = số lệch một nấc
mutation-length = khoảng thời gian lệch một nấc
mutation-time-unit = sai đơn vị thời gian
mutation-day = lệch một ngày
mutation-comparison = sai phép so sánh
mutation-relation = sai quan hệ với hạn (“chậm nhất là” thành “trước”)
mutation-day-decides = nhầm giữa tính theo ngày và tính theo giờ, phút
mutation-rolled = bỏ hoặc thêm “gặp ngày nghỉ chuyển sang ngày làm việc tiếp theo”
mutation-not-counting = bỏ phần “không tính …”
mutation-connective = “và” thành “hoặc”
mutation-part-left-out = bỏ một vế
mutation-negation = bỏ hoặc thêm “không”
mutation-field = nhầm trường cùng kiểu
mutation-counting-field = tính theo trường thời gian khác
mutation-choice = nhầm giá trị, thừa hoặc thiếu một giá trị
mutation-text-side = “bắt đầu bằng” thành “chứa”
mutation-arithmetic = sai phép tính
mutation-window = sai khoảng thời gian
mutation-cut = sai hoặc bỏ ngày kết thúc sớm của khoảng thời gian
mutation-baseline = sai kỳ so sánh
mutation-filter-left-out = bỏ phần “mà …”
mutation-scope-left-out = bỏ điều kiện của “đối với mỗi đơn vị mà …”
mutation-own = bỏ hoặc thêm “riêng”
mutation-target-left-out = bỏ một yêu cầu trong nhiều yêu cầu
mutation-target-connective = “, và” thành “, hoặc”
mutation-open = tính khác những bản ghi còn hạn
mutation-empty = kết luận khác khi không có gì để tính
mutation-excuse-left-out = bỏ phần “trừ trường hợp …”
mutation-direction = “giảm” thành “tăng”
mutation-than = sai chiều so sánh với kỳ trước
mutation-measure = sai chỉ số (tổng thành trung bình)
mutation-milestone = mốc lệch một năm
