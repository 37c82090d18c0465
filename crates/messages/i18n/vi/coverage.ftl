### Kiểm thử đã thử những gì của bộ tiêu chí, và chưa thử những gì.

# $met, $goals: bao nhiêu trên bao nhiêu; $proved: bao nhiêu trường hợp không thể xảy ra.
coverage-summary = đã thử { COUNT($met) }/{ COUNT($goals) } trường hợp ({ $percent }%){ $proved ->
        [0] {""}
       *[other] ; { COUNT($proved) } trường hợp đã chứng minh là không thể xảy ra
    }
coverage-heading = Độ phủ của kiểm thử: { $summary }
coverage-too-low = kiểm thử mới thử { $percent }% số trường hợp, yêu cầu ít nhất { $least }%
# $file: tệp quy tắc; $summary: đã thử bao nhiêu.
coverage-file = { $file }: { $summary }
# $line: dòng; $item: chỉ tiêu hoặc định nghĩa; $sentence: điều chưa thử.
coverage-line = dòng { $line } ({ $item }): { $sentence }
coverage-html-written = đã ghi “{ $file }”

## Trang HTML

coverage-page-title = Kiểm thử đã thử những gì
coverage-page-met = đã thử
coverage-page-unmet = chưa thử
coverage-page-proved = không thể xảy ra
coverage-page-files = Các tệp
coverage-page-legend = Ký hiệu
coverage-page-hint = Bấm vào dòng có đánh dấu để xem chi tiết; những điều chưa thử được liệt kê dưới mỗi văn bản.
coverage-page-all-shown = Đã thử đủ.

## Câu nói về một trường hợp

# $goal: bản ghi hoặc kết luận; $proof: vì sao không thể.
coverage-met = đã thử: { $goal }
coverage-unmet = chưa thử: { $goal }
coverage-proved = không thể xảy ra: { $goal } – { $proof }

# Gọi chung các bản ghi là đơn vị.
coverage-units = đơn vị

## Trường hợp: kết luận và con số

coverage-goal-verdict = kiểm thử mà { $indicator } có kết luận “{ $verdict }”
coverage-goal-stretch-met = đơn vị đạt mức phấn đấu “{ $text }”
coverage-goal-stretch-missed = đơn vị chưa đạt mức phấn đấu “{ $text }”
coverage-goal-milestone-met = đơn vị đạt mốc “{ $text }”
coverage-goal-milestone-missed = đơn vị không đạt mốc “{ $text }”
coverage-goal-figure-below = đơn vị mà kết quả dưới mức của “{ $text }”
coverage-goal-figure-at = đơn vị mà kết quả đúng bằng mức của “{ $text }”
coverage-goal-figure-above = đơn vị mà kết quả trên mức của “{ $text }”
coverage-goal-figure-below-upper = đơn vị mà kết quả dưới mức cao nhất của “{ $text }”
coverage-goal-figure-at-upper = đơn vị mà kết quả đúng bằng mức cao nhất của “{ $text }”
coverage-goal-figure-above-upper = đơn vị mà kết quả trên mức cao nhất của “{ $text }”
coverage-goal-change-less = đơn vị có mức thay đổi chưa tới mức của “{ $text }”
coverage-goal-change-at = đơn vị có mức thay đổi đúng bằng mức của “{ $text }”
coverage-goal-change-more = đơn vị có mức thay đổi vượt mức của “{ $text }”
coverage-goal-than-below = đơn vị mà kết quả thấp hơn kỳ so sánh (“{ $text }”)
coverage-goal-than-at = đơn vị mà kết quả bằng kỳ so sánh (“{ $text }”)
coverage-goal-than-above = đơn vị mà kết quả cao hơn kỳ so sánh (“{ $text }”)
coverage-goal-zero-baseline = đơn vị không phát sinh ở kỳ so sánh (“{ $text }”)
coverage-goal-part-met = đơn vị mà “{ $text }” đạt và quyết định kết luận
coverage-goal-part-missed = đơn vị mà “{ $text }” không đạt và quyết định kết luận
coverage-goal-window-met = khoảng thời gian mà “{ $text }” đạt
coverage-goal-window-missed = khoảng thời gian mà “{ $text }” không đạt
coverage-goal-open-counted = { $record } còn hạn và được tính như quy định (“{ $text }”)
coverage-goal-none-counted = đơn vị không phát sinh bản ghi thuộc “{ $text }” và được tính như quy định
coverage-goal-excused = { $record } không đạt mà được loại trừ (“{ $text }”)

## Trường hợp: điều kiện

coverage-goal-scope-in = đơn vị thuộc đối tượng { $text }
coverage-goal-scope-out = đơn vị không thuộc đối tượng { $text }
coverage-goal-filter-in = { $record } thuộc diện { $text }
coverage-goal-filter-out = { $record } không thuộc diện { $text }
coverage-goal-share-met = { $record } đạt { $text }
coverage-goal-share-failed = { $record } không đạt { $text }
coverage-goal-excusing-met = { $record } không đạt mà thuộc trường hợp { $text }
coverage-goal-excusing-failed = { $record } không đạt mà không thuộc trường hợp { $text }
coverage-goal-operand-met = { $record } mà “{ $text }” đúng và quyết định kết quả
coverage-goal-operand-failed = { $record } mà “{ $text }” không đúng và quyết định kết quả
coverage-goal-holds = { $record } mà “{ $text }” đúng
coverage-goal-holds-not = { $record } mà “{ $text }” không đúng
coverage-goal-deadline-before = { $record } mà “{ $text }” xong trước hạn
coverage-goal-deadline-at = { $record } mà “{ $text }” xong đúng vào phút cuối (hoặc ngày cuối) của hạn
coverage-goal-deadline-after = { $record } mà “{ $text }” xong muộn
coverage-goal-deadline-open = { $record } mà “{ $text }” chưa xong nhưng còn hạn
coverage-goal-deadline-lapsed = { $record } mà “{ $text }” chưa xong và đã quá hạn
coverage-goal-compare-below = { $record } dưới mức của “{ $text }”
coverage-goal-compare-at = { $record } đúng bằng mức của “{ $text }”
coverage-goal-compare-above = { $record } trên mức của “{ $text }”
coverage-goal-apart-below = { $record } có khoảng cách ngắn hơn mức của “{ $text }”
coverage-goal-apart-at = { $record } có khoảng cách đúng bằng mức của “{ $text }”
coverage-goal-apart-above = { $record } có khoảng cách dài hơn mức của “{ $text }”
coverage-goal-value = { $record } có giá trị “{ $value }” (“{ $text }”)
coverage-goal-span = { $record } mà “{ $branch }” quyết định độ dài của hạn (“{ $text }”)
coverage-goal-span-usual = { $record } theo thời hạn thông thường (“{ $text }”)
coverage-goal-else-first = { $record } có giá trị thứ nhất của “{ $text }”
coverage-goal-else-second = { $record } chỉ có giá trị thứ hai của “{ $text }”
coverage-goal-has-below = { $record } có số { $related } ít hơn mức của “{ $text }”
coverage-goal-has-at = { $record } có số { $related } đúng bằng mức của “{ $text }”
coverage-goal-has-above = { $record } có số { $related } nhiều hơn mức của “{ $text }”
coverage-goal-has-below-upper = { $record } có số { $related } dưới mức cao nhất của “{ $text }”
coverage-goal-has-at-upper = { $record } có số { $related } đúng bằng mức cao nhất của “{ $text }”
coverage-goal-has-above-upper = { $record } có số { $related } trên mức cao nhất của “{ $text }”
coverage-goal-has-window-met = { $record } có khoảng thời gian mà “{ $text }” đạt
coverage-goal-has-window-missed = { $record } có khoảng thời gian mà “{ $text }” không đạt

## Trường hợp: khoảng thời gian

coverage-goal-edge-inside = { $record } vào ngày đầu hoặc ngày cuối của khoảng thời gian (“{ $text }”)
coverage-goal-edge-outside = { $record } vào ngày ngay trước hoặc ngay sau khoảng thời gian (“{ $text }”)
coverage-goal-edge-just-overlaps = { $record } kết thúc vào ngày đầu hoặc bắt đầu vào ngày cuối của khoảng thời gian (“{ $text }”)
coverage-goal-edge-just-misses = { $record } kết thúc ngay trước hoặc bắt đầu ngay sau khoảng thời gian (“{ $text }”)
coverage-goal-edge-before-cut = { $record } vào ngày cuối cùng còn được tính (“{ $text }”)
coverage-goal-edge-after-cut = { $record } vào ngày đầu tiên không còn được tính (“{ $text }”)

## Vì sao không thể xảy ra

coverage-proof-below-zero = kết quả không bao giờ dưới 0
coverage-proof-above-all = tỷ lệ không bao giờ trên 100%
coverage-proof-whole = số bản ghi là số nguyên
coverage-proof-declared = dữ liệu đã khai báo { $field } có thể là bao nhiêu
coverage-proof-required = { $field } không bao giờ để trống
coverage-proof-all-listed = đã liệt kê mọi giá trị
coverage-proof-constant = phép so sánh cho kết quả như nhau với mọi bản ghi
coverage-proof-contradiction = các phần của điều kiện mâu thuẫn nhau
coverage-proof-applies = điều kiện áp dụng cho mọi bản ghi
coverage-proof-implied = “{ $other }” đã quyết định điều đó
coverage-proof-nothing-open = không bản ghi nào có thể còn hạn: mọi thời hạn đều đã qua
coverage-proof-open-settled = bản ghi còn hạn được tính ngay
coverage-proof-met-until-exceeded = đạt cho đến khi vượt mức, và không bản ghi nào có thể còn hạn
coverage-proof-never-empty = không có bản ghi nào thì số lượng là 0
coverage-proof-none-settled = quy tắc đã nói khi không phát sinh thì tính thế nào
coverage-proof-unit-itself = đơn vị bao giờ cũng tính chính mình
