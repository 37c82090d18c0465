### Những từ dùng chung: kiểu trường, kết luận, tình trạng bản ghi, mức yêu cầu, thời gian, vị trí.

## Kiểu của trường

type-id = mã
type-unit = đơn vị
type-reference = tham chiếu
type-text = chữ
type-choice = một trong các giá trị
type-yes-no = có/không
type-number = số
type-whole-number = số nguyên
type-date = ngày
type-datetime = ngày giờ
type-deadline = hạn
type-duration = khoảng thời gian
type-percentage = tỷ lệ phần trăm
type-population = nhóm bản ghi
type-condition = điều kiện

## Tên chỉ gì

name-condition = điều kiện
name-field = trường
name-records = loại bản ghi
name-measure = chỉ số
name-indicator = chỉ tiêu

## Khi nào việc chưa xảy ra được tính

once-limit = khi đã quá hạn
once-period = khi đã hết kỳ

## Đơn vị thời gian

unit-seconds = giây
unit-minutes = phút
unit-hours = giờ
unit-days = ngày
unit-working-days = ngày làm việc
unit-working-hours = giờ làm việc
unit-weeks = tuần
unit-months = tháng
unit-quarters = quý
unit-half-years = 6 tháng
unit-years = năm

## Kết luận về chỉ tiêu

verdict-met = đạt
verdict-missed = không đạt
verdict-open = chưa kết luận
verdict-undetermined = chưa xác định được
verdict-not_applicable = không áp dụng
verdict-monitored = theo dõi

## Tình trạng của bản ghi

outcome-met = đạt
outcome-counted = được tính
outcome-not-counted = không được tính
outcome-superseded = tính theo lần sau
outcome-failed = không đạt
outcome-open = còn hạn
outcome-missing = thiếu dữ liệu
outcome-excused = loại trừ
outcome-outside = ngoài kỳ
outcome-unplaced = không rõ thời điểm
outcome-later = chưa phát sinh
outcome-rejected = bị loại
outcome-duplicate = trùng lặp

## Mức yêu cầu

bound-at-least = ít nhất { $bound }
bound-at-most = không quá { $bound }
bound-more-than = trên { $bound }
bound-less-than = dưới { $bound }
bound-exactly = đúng { $bound }
bound-between = từ { $bound } đến { $upper }
bound-from-to-less = từ { $bound } đến dưới { $upper }
bound-none = không có
bound-all = 100%

bound-every = { $bound } mỗi { $window }
bound-and = và
bound-or = hoặc
bound-points = { $bound } điểm phần trăm
bound-hours = { $bound } giờ
bound-days = { $bound } ngày
bound-working-days = { $bound } ngày làm việc

## Có và không

kind-units = Đơn vị
value-yes = có
value-no = không
value-empty = để trống

## Ngày, giờ, kỳ

time-day = ngày { $day }
time-moment = { $clock } ngày { $day }
time-end-of-day = hết ngày { $day }

month-name = tháng { $number }

period-year = năm { $year }
period-half-year = { $number ->
        [1] 6 tháng đầu năm { $year }
       *[other] 6 tháng cuối năm { $year }
    }
period-quarter = { $number ->
        [1] quý I/{ $year }
        [2] quý II/{ $year }
        [3] quý III/{ $year }
       *[other] quý IV/{ $year }
    }
period-month = tháng { $number }/{ $year }
period-week = tuần { $number }/{ $year }
period-range = từ { $from } đến { $to }
# $to: ngày cuối của khoảng không có ngày đầu.
period-up-to = đến hết { $to }

window-week = tuần
window-month = tháng
window-quarter = quý
window-half-year = kỳ 6 tháng
window-year = năm
# $number: mỗi khoảng có bao nhiêu tuần hoặc tháng.
window-weeks = khoảng { $number } tuần
window-months = khoảng { $number } tháng
window-part-of-year = đợt trong năm

## Khoảng thời gian

span-seconds = { COUNT($count) } giây
span-minutes = { COUNT($count) } phút
span-hours = { COUNT($count) } giờ
span-days = { COUNT($count) } ngày
span-weeks = { COUNT($count) } tuần
span-months = { COUNT($count) } tháng
span-years = { COUNT($count) } năm
span-working-days = { COUNT($count) } ngày làm việc
span-working-hours = { COUNT($count) } giờ làm việc
span-working-time = { $span } làm việc

## Vị trí

place-rule = { $file }, dòng { $line }, ký tự { $character }
place-bytes = byte { $start }
place-file = { $file }
place-sheet = { $file }, trang tính “{ $sheet }”
place-row = { $file }, dòng { $row }
place-column = { $file }, cột “{ $column }”
place-cell = { $file }, dòng { $row }, cột “{ $column }”

## Mức độ của phát hiện

severity-error = lỗi
severity-warning = cảnh báo
severity-note = ghi chú
severity-help = cách sửa

## Cách sửa dùng chung cho nhiều lỗi

# $instead-of: chữ đang viết; $write: chữ cần viết.
cure-tried = viết “{ $write }” thay cho “{ $instead-of }”

# $either: các cách viết.
cure-either = viết theo đúng ý: { $either }

# $instead-of: chữ đang có; $write: chữ cần viết; $other: kiểu kia.
cure-number = viết “{ $write }” thay cho “{ $instead-of }”: khi đó ô ghi một số, ví dụ 3; nếu ô ghi cả đơn vị thời gian, ví dụ 3 ngày làm việc, thì viết “{ $other }”
cure-length = viết “{ $write }” thay cho “{ $instead-of }”: khi đó ô ghi cả đơn vị thời gian, ví dụ 3 ngày làm việc; nếu ô chỉ ghi một số, ví dụ 3, thì viết “{ $other }”
