### Lời giải thích một kết luận: con số, hệ quả, rồi đến mã các bản ghi.

## Tên gọi chung

noun-records = bản ghi
condition-met = đạt

ids-not-kept = không lưu mã
ids-more = { $ids } và { COUNT($count) } { $records } khác

## Các mục của một bản giải thích

explain-heading = { $indicator } – { $unit }: { $verdict }
explain-citation = Căn cứ: { $cite }
explain-words = “{ $words }”
explain-target = Yêu cầu: { $target }
explain-milestone = Mốc áp dụng: đến hết { $day }.
explain-population = Đối tượng: { COUNT($count) } { $records }
explain-left-out = Ngoài đối tượng hoặc ngoài kỳ: { COUNT($count) } { $records }
explain-records-heading = Các bản ghi quyết định:
explain-records-more = … và { COUNT($count) } { $records } khác

## Tỷ lệ

share-decided = { COUNT($met) }/{ COUNT($decided) } { $records } { $condition } = { $value } { $relation }: { $verdict }.
share-so-far = { COUNT($met) }/{ COUNT($decided) } { $records } đã có kết quả { $condition } = { $value }; { $doubt }.
share-nothing-decided = Chưa có { $records } nào rõ kết quả; { $doubt }.
share-monitored = { COUNT($met) }/{ COUNT($decided) } { $records } { $condition } = { $value }; không đặt mức yêu cầu.
share-doubt-open = còn { COUNT($open) } { $records } trong hạn
share-doubt-missing = { COUNT($missing) } { $records } thiếu dữ liệu
share-doubt-both = còn { COUNT($open) } { $records } trong hạn và { COUNT($missing) } { $records } thiếu dữ liệu
share-range = { $count ->
        [1] Nếu { $records } này { $condition }: { $highest }; nếu không: { $lowest } (yêu cầu { $bound }).
       *[other] Nếu cả { COUNT($count) } { $records } này { $condition }: { $highest }; nếu cả { COUNT($count) } không đạt: { $lowest } (yêu cầu { $bound }).
    }
share-no-matter = Dù { $doubt }, kết luận không thay đổi.
share-open-as = { $as ->
        [met] Trong đó { COUNT($open) } { $records } còn hạn được tính là đạt.
        [failed] Trong đó { COUNT($open) } { $records } còn hạn bị tính là không đạt.
       *[left-out] { COUNT($open) } { $records } còn hạn không tính vào tỷ lệ.
    }
share-over = { $against ->
        [failed] Không đạt { COUNT($count) } { $records }, nhiều hơn mức cho phép { COUNT($over) } { $records }
       *[met] Có { COUNT($count) } { $records } { $condition }, nhiều hơn mức cho phép { COUNT($over) } { $records }
    }
share-none-allowed = { $against ->
        [failed] Không đạt { COUNT($count) } { $records }; mức yêu cầu không cho phép { $records } nào không đạt
       *[met] Có { COUNT($count) } { $records } { $condition }; mức yêu cầu không cho phép { $records } nào
    }
share-room = { $against ->
        [failed] Còn được phép thêm { COUNT($count) } { $records } không đạt.
       *[met] Còn được phép thêm { COUNT($count) } { $records } { $condition }.
    }
share-no-room = { $against ->
        [failed] Không còn được phép thêm { $records } nào không đạt.
       *[met] Không còn được phép thêm { $records } nào { $condition }.
    }

## Số lượng, tổng, trung bình, tỷ số

figure-title = Kết quả
figure-none = Không phát sinh { $records }{ $which }: { $verdict }.
figure-none-so-far = Đến nay không phát sinh { $records }{ $which }: { $verdict }.
figure-arisen = Phát sinh { $value } { $records }{ $which } (yêu cầu { $bound }): { $verdict }.
figure-counted = Có { $value } { $records }{ $which } (yêu cầu { $bound }): { $verdict }.
figure-measured = { $title } = { $value } { $relation }: { $verdict }.
figure-undecided = { $title }: { $value } (yêu cầu { $bound }): { $verdict }.
figure-unknown = { $title } chưa tính được (yêu cầu { $bound }): { $verdict }.
figure-monitored = { $title }: { $value }; không đặt mức yêu cầu.
figure-monitored-of = { $title }: { $value } ({ COUNT($count) } { $records }); không đặt mức yêu cầu.
figure-monitored-unknown = { $title }: chưa tính được; không đặt mức yêu cầu.
figure-range = Có thể từ { $lowest } đến { $highest }.
figure-range-from = Có thể từ { $lowest } trở lên.
figure-range-to = Có thể đến { $highest }.

count-room-more = Còn được phép phát sinh thêm { COUNT($count) } { $records }{ $which }.
count-no-room-more = Không còn được phép phát sinh thêm { $records }{ $which } nào.
count-over = Vượt mức cho phép { COUNT($count) } { $records }
count-room-fewer = Nhiều hơn mức yêu cầu { COUNT($count) } { $records }.
count-no-room-fewer = Vừa đủ mức yêu cầu.
count-short = Còn thiếu { COUNT($count) } { $records }.

relation-holds = { $sign } { $bound }
relation-within = trong mức { $bound } đến { $upper }
relation-outside = ngoài mức { $bound } đến { $upper }
relation-within-less = trong mức { $bound } đến dưới { $upper }
relation-outside-less = ngoài mức { $bound } đến dưới { $upper }

## So với kỳ trước

baseline-previous-year = cùng kỳ năm trước
baseline-previous-period = kỳ trước
baseline-year = cùng kỳ năm { $year }

change-decided = Kỳ này { $value }, { $baseline-name } { $baseline }: { $change } (yêu cầu { $required }): { $verdict }.
change-down = giảm { $amount }
change-up = tăng { $amount }
change-none = không thay đổi
change-required = { $direction ->
        [down] giảm { $bound }
       *[up] tăng { $bound }
    }
change-unknown = Kỳ này { $value }; chưa so sánh được với { $baseline-name } (yêu cầu { $required }): { $verdict }.

than-decided = Kỳ này { $value } { $sign } { $baseline-name } { $baseline } (yêu cầu { $required }): { $verdict }.
than-unknown = Kỳ này { $value }; chưa so sánh được với { $baseline-name } (yêu cầu { $required }): { $verdict }.
than-at-least = không thấp hơn
than-at-most = không cao hơn
than-more-than = cao hơn
than-less-than = thấp hơn
than-exactly = bằng

value-unknown = chưa rõ

## Từng tuần, tháng, quý

windows-met = Đạt { COUNT($met) }/{ COUNT($count) } { $window }.
windows-missed = Không đạt: { $windows }.
windows-open = Chưa kết luận: { $windows }.
windows-undetermined = Chưa xác định được: { $windows }.
windows-not-applicable = Không áp dụng: { $windows }.
windows-running = Chưa kết thúc: { $windows }.

## Nhiều nội dung

parts-all = Phải đạt cả { COUNT($count) } nội dung:
parts-any = Chỉ cần đạt một trong { COUNT($count) } nội dung:
part-line = ({ $number }) { $target }: { $verdict }
part-meets = chỉ tiêu “{ $title }”
part-numerator = tử số
part-denominator = mẫu số

## Mã các bản ghi

listed-failed = Không đạt: { $ids }.
listed-counted = Gồm: { $ids }.
listed-open = Còn trong hạn: { $ids }.
listed-missing = Thiếu dữ liệu: { $ids }.
listed-excused = Loại trừ: { $ids }.

missing-decide = { COUNT($count) } { $records } thiếu dữ liệu ({ $ids }); kết luận phụ thuộc các { $records } này. Bổ sung hoặc sửa lại rồi chạy lại.

## Lý do của kết luận

why-empty = Không phát sinh { $records } trong kỳ.
why-out_of_scope = { $scope ->
        [none] Không thuộc đối tượng áp dụng.
       *[other] Không thuộc đối tượng: chỉ áp dụng với { $scope }.
    }
why-scope_not_known = { $scope ->
        [none] Chưa rõ đơn vị có thuộc đối tượng áp dụng hay không. Bổ sung thông tin của đơn vị rồi chạy lại.
       *[other] Chưa rõ đơn vị có thuộc đối tượng ({ $scope }) hay không. Bổ sung thông tin của đơn vị rồi chạy lại.
    }
why-no_window = Trong kỳ này không có tuần, tháng, quý hoặc năm nào phải thực hiện.
why-not_given = Chưa có dữ liệu { $records }. Bổ sung dữ liệu rồi chạy lại; nếu không phát sinh thì dùng danh sách dòng rỗng hoặc tệp chỉ có dòng tiêu đề.
why-not_covered = Dữ liệu { $records } chưa bao quát hết thời gian cần tính. Bổ sung dữ liệu, hoặc nêu rõ khoảng thời gian mà dữ liệu đã bao quát.
why-zero_baseline = { $direction ->
        [down] Vì { $baseline } không phát sinh nên không tính được mức giảm.
       *[up] Vì { $baseline } không phát sinh nên không tính được mức tăng.
    }
why-unknown_baseline = Chưa rõ số liệu { $baseline } nên chưa so sánh được.
why-zero_divisor = Mẫu số bằng 0 nên không tính được tỷ số.
why-missing_values = Có { $records } thiếu dữ liệu và kết luận phụ thuộc vào đó. Bổ sung hoặc sửa lại rồi chạy lại.
why-rejected_records = Có dòng dữ liệu bị loại, hoặc không rõ bản ghi { $records } thuộc đơn vị nào, và kết luận phụ thuộc vào đó. Sửa các dòng đã nêu trong các thông báo rồi chạy lại.
why-too_large = Trong dữ liệu { $records } có số quá lớn, không giữ được chính xác. Sửa số đó rồi chạy lại.
why-open_records = Còn { $records } trong hạn và kết luận phụ thuộc vào đó.
why-window_runs = Thời gian tính chưa kết thúc.
why-milestone_ahead = Chưa hết ngày của mốc.

## Lý do của từng bản ghi

record-line = { $id }: { $reason }
record-on-time = { $field } { $when }, đúng hạn (hạn { $limit })
record-late = { $field } { $when }, quá hạn { $late } (hạn { $limit })
record-too-late = { $field } { $when }, không trước { $limit }
record-in-order = { $field } { $when }, trước { $limit }
record-too-early = { $field } { $when }, không sau { $limit }
record-after = { $field } { $when }, sau { $limit }
record-after-milestone = { $field } { $when }, sau mốc { $milestone }
record-never = chưa có “{ $field }”, đã quá hạn { $limit }
record-not-yet = chưa có “{ $field }”, còn hạn đến { $limit }
record-ahead = { $reason }; “{ $field }” là { $when }, ở sau thời điểm chốt số, nên coi như chưa có
record-empty = để trống { $fields }
record-unreadable = không đọc được { $fields }
record-present = đã có “{ $field }”
record-absent = chưa có “{ $field }”
record-yes = “{ $field }”: có
record-no = “{ $field }”: không
record-compared = “{ $field }” là { $value }; yêu cầu { $sign } { $other }
record-stands = “{ $field }” là { $value }, tức { $sign } { $other }
record-is = “{ $field }” là { $value }
record-adds = { $number } ({ $values })
record-one-of = “{ $field }” là { $value }; yêu cầu thuộc { $values }
record-begins = “{ $field }” là { $value }; yêu cầu bắt đầu bằng “{ $other }”
record-contains = “{ $field }” là { $value }; yêu cầu chứa “{ $other }”
record-within = { $field } { $when }, trong { $window }
record-superseded = trong khoảng này chỉ tính bản ghi sau của cùng mã
record-outside = { $field } { $when }, ngoài { $window }
record-outside-span = từ { $from } đến { $to }, ngoài { $window }
record-outside-since = từ { $from }, ngoài { $window }
record-has = có { COUNT($count) } { $records }; yêu cầu { $bound }
record-has-unclear = có { COUNT($count) } { $records }, chưa rõ { COUNT($doubtful) }; yêu cầu { $bound }
record-counted = có { COUNT($count) } { $records }
record-meets = chỉ tiêu “{ $indicator }”: { $verdict }
record-calendar = lịch nghỉ năm { $year } chưa được quyết định
record-excused = được loại trừ: { $reason }

## Toàn bộ lời giải thích

explain-verdict = Kết luận
explain-more = … và { COUNT($count) } bản ghi khác
