//! Phrases that authors write, and the phrases of the language for them.
//!
//! Several phrases are in the order of likelihood; the first that cures is taken. An entry may be wrong in another sentence: each is
//! tried before it is proposed.

use super::frequencies::NUMBERS;
use super::names::Names;
use super::sentence::Sentence;
use tieuchi_syntax::phrases::Phrases;

/// In English.
static ENGLISH: Phrases<&[&str]> = Phrases::new(&[
    (&["at most"], "up to · a maximum of · maximum of · maximum · less than or equal to · fewer than or equal to"),
    (
        &["at least"],
        "greater than or equal to · more than or equal to · equal to or more than · a minimum of · minimum of ·
        minimum · at the least · at minimum · no less",
    ),
    (&["more than"], "over · above · greater than · higher than"),
    (&["is more than"], "exceeds"),
    (&["less than"], "under · below · lower than"),
    (&["exactly"], "equal to"),
    (&["share of"], "percentage of · the percentage of · proportion of · the share of"),
    (&["share of", "% of"], "percent of"),
    (&["count of"], "number of · the number of · total number of"),
    (&["sum of"], "total of · the total · total · sum"),
    (&["average"], "the average"),
    (&[""], "the · any · is true · = true · = = true"),
    (&["", "1"], "a · an"),
    (&["no", "0"], "zero"),
    (&["exactly 0% of", "no"], "none of"),
    (&["no"], "none · not a single · not one · not any · there are no · there must be no · false"),
    (&["all", "in every"], "every · each"),
    (&["all of"], "each of"),
    (&["are", "where"], "that are"),
    (&["where", "are"], "which are · who are"),
    (&["where"], "that is · when · if · which · that · who · whose · with · having"),
    (&["are"], "should be · shall be · have to be · has to be · need to be · will be · have"),
    (&["is", "are"], "must be · has"),
    (&["are", "is"], "must · should"),
    (&["has no"], "does not have"),
    (&["have no"], "do not have"),
    (&["50%"], "half"),
    (&["50% of"], "half of · half of the · half the"),
    (&["25% of"], "a quarter of"),
    (&["75% of"], "three quarters of"),
    (
        &["in period"],
        "during the period · during this period · during period · over the period · within the period ·
        in this period · in the reporting period",
    ),
    (&["in"], "during"),
    (&["in every week"], "weekly · per week · a week · once a week"),
    (&["in every month"], "monthly · per month · a month · once a month"),
    (&["in every quarter"], "quarterly · per quarter · a quarter"),
    (&["in every year"], "yearly · annually · per year · a year"),
    (&["and"], "& & · &"),
    (&["or"], "| |"),
    (&["is not"], "isn ' t · isn ’ t"),
    (&["are not"], "aren ' t · aren ’ t"),
    (&["yes"], "true"),
    (&["is missing"], "is null · is empty · is blank"),
    (&["is present"], "is not null · is not empty · is not blank"),
    (&["missing"], "null · empty"),
    (&["by"], "no later than · not later than · on or before · before or on · at or before · until"),
    (&["of"], "since · after · counted from · starting from · from the"),
    (&["working days"], "business days · business day · workdays · workday · work days"),
    (&["working hours"], "business hours · office hours · work hours"),
    (&["hours"], "hrs · hr"),
    (&["minutes"], "mins · min"),
    (&["within"], "in"),
    (
        &["the previous year"],
        "last year · the last year · the year before · the same period last year ·
        the same period of the previous year · previous year",
    ),
    (&["the previous period"], "previous period · last period · the last period"),
    (&["from"], "compared with · compared to · as compared with · against · versus"),
    (&["down"], "reduced by · reduced · decreased by · decrease by · fall by · falls by · down by"),
    (&["up"], "increased by · increase by · rise by · up by"),
    (&["counted by"], "by"),
    (&["for each unit"], "for all units · for every units · for units · for each units"),
    (&["target"], "goal · objective · aim · target :"),
    (&["yes/no"], "boolean · bool"),
    (&["text"], "string"),
    (&["whole number"], "integer · int"),
    (&["number"], "decimal · float"),
    (&["datetime"], "timestamp"),
    (&[":"], "= · as · is"),
    (&["for"], "of"),
]);

/// In Vietnamese.
static VIETNAMESE: Phrases<&[&str]> = Phrases::new(&[
    (&["không quá"], "nhỏ hơn hoặc bằng · bé hơn hoặc bằng · ít hơn hoặc bằng · thấp hơn hoặc bằng"),
    (
        &["ít nhất"],
        "lớn hơn hoặc bằng · cao hơn hoặc bằng · nhiều hơn hoặc bằng · ít nhất là · ít nhất đạt · đạt ít nhất",
    ),
    (&["tối thiểu"], "tối thiểu là · tối thiểu đạt · đạt tối thiểu"),
    (&["tối đa"], "tối đa là"),
    (&["trên"], "hơn · đạt trên"),
    (&["50%"], "một nửa · một nửa số · nửa số"),
    (&["trên 50%"], "quá nửa · hơn nửa · hơn một nửa"),
    (&["75%"], "ba phần tư"),
    (&["25%"], "một phần tư"),
    (&["ít nhất", ""], "đạt"),
    (&["", "ít nhất"], "phấn đấu đạt"),
    (&[""], "phấn đấu · duy trì · các · những · nào · tổng số"),
    (&["", "tỷ lệ"], "số"),
    (&["không để xảy ra"], "không còn · không được có · không một · không xảy ra"),
    (&["100%"], "toàn bộ số · mỗi"),
    (&["100%", "mỗi"], "từng"),
    (&["phải"], "cần phải · cần · nên · sẽ · bắt buộc"),
    (&["mỗi tuần"], "trong tuần · mỗi tuần một lần · một tuần một lần · tuần một lần"),
    (&["mỗi tháng"], "trong tháng · mỗi tháng một lần · một tháng một lần · tháng một lần"),
    (&["mỗi quý"], "trong quý · mỗi quý một lần · một quý một lần"),
    (&["mỗi năm"], "trong năm · mỗi năm một lần · một năm một lần"),
    (&["mỗi 6 tháng"], "6 tháng một lần · sáu tháng một lần"),
    (&["/tuần"], "/ 1 tuần · / một tuần"),
    (&["/tháng"], "/ 1 tháng · / một tháng"),
    (&["/quý"], "/ 1 quý"),
    (&["/năm"], "/ 1 năm"),
    (&["1 lần", ""], "một lần"),
    (&["trong kỳ"], "trong kỳ này · trong năm nay · trong thời gian này"),
    (&["chậm nhất là cuối kỳ"], "chậm nhất là kỳ · chậm nhất là kỳ báo cáo · chậm nhất kỳ"),
    (&["chậm nhất là"], "muộn nhất là · muộn nhất · trễ nhất là · trước hoặc đúng · trước hoặc vào"),
    (&["trước"], "trước khi"),
    (&["sau", "kể từ"], "sau khi"),
    (&["ngày làm việc"], "ngày công"),
    (&["giờ làm việc"], "giờ hành chính · giờ công"),
    (&["kể từ"], "tính từ · kể từ ngày · kể từ lúc · từ ngày · từ khi · từ lúc · từ · sau"),
    (&["cùng kỳ năm trước"], "cùng kỳ · cùng kỳ năm ngoái · năm ngoái"),
    (&["so với cùng"], "so cùng"),
    (&["so với năm"], "so năm"),
    (&["mà"], "nếu · khi · với"),
    (&["mà", "phải"], "có"),
    (&["không để phát sinh"], "không phát sinh"),
    (&["và"], ", và"),
    (&["hoặc"], ", hoặc"),
    (&[", và"], "và"),
    (&[", hoặc"], "hoặc"),
    (&["chữ"], "trường chữ"),
    (&["ngày"], "ngày tháng năm · ngày tháng"),
    (
        &["đối với mỗi đơn vị"],
        "đối với các đơn vị · đối với đơn vị · đối với tất cả đơn vị · đối với tất cả các đơn vị ·
        đối với toàn bộ đơn vị",
    ),
    (&["yêu cầu"], "yêu cầu :"),
    (&["tính theo"], "theo"),
    (&["đối với", ""], "của"),
    (&["là có"], "là đúng"),
    (&["là không"], "là sai"),
    (&[":", ""], "là"),
    (&[":"], "="),
]);

/// Places of a phrase of a table in a sentence: from, to before, and how it is read.
fn found(sentence: &Sentence<'_>, names: &Names) -> Vec<(usize, usize, &'static [&'static str])> {
    let mut found = Vec::new();
    let phrases =
        ENGLISH.iter().chain(VIETNAMESE.iter()).map(|phrase| (phrase.written, phrase.count(), phrase.meaning));
    let numbers = NUMBERS.iter().map(|phrase| (phrase.written, phrase.count(), std::slice::from_ref(&phrase.meaning)));
    for (phrase, count, read) in
        phrases.chain(numbers).filter(|(phrase, count, _)| *count > 1 || !names.is_declared(phrase))
    {
        let indices = (0..sentence.tokens.len()).filter(|index| sentence.reads(*index, phrase));
        found.extend(indices.map(|index| (index, index + count, read)));
    }
    // The nearest to the error first, and of several there the longest.
    found.sort_by_key(|(index, end, _)| {
        let apart = if (*index..*end).contains(&sentence.near) {
            0
        } else {
            index.abs_diff(sentence.near).min((end - 1).abs_diff(sentence.near))
        };
        (apart, std::cmp::Reverse(end - index))
    });
    found
}

/// The sentence with one phrase, or two, replaced.
pub(super) fn changes(sentence: &Sentence<'_>, names: &Names) -> Vec<String> {
    /// Places that are combined.
    const PAIRED: usize = 4;
    let found = found(sentence, names);
    let mut changes: Vec<String> = Vec::new();
    for (from, to, read) in &found {
        changes.extend(read.iter().filter_map(|new| sentence.with(*from, *to, new)));
    }
    for (from, to, read) in found.iter().take(PAIRED) {
        for (other, end, other_read) in found.iter().take(PAIRED).filter(|(other, ..)| other >= to) {
            // The later first, so that the indices of the earlier stay.
            for new in *read {
                for other_new in *other_read {
                    let Some(half) = sentence.with(*other, *end, other_new) else { continue };
                    changes.extend(Sentence::new(&half, 0).with(*from, *to, new));
                }
            }
        }
    }
    changes
}
