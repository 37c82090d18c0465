//! Phrases that authors write and the language does not have, by what their author means.
//!
//! The finding about a sentence that cannot be read names what to write instead; the trial of cures writes it.

use crate::phrases::Phrases;

/// What the author of a phrase that is not read means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Later than what follows: `past due`, `trễ hạn_trả`.
    After,
    /// Earlier than what follows: `prior to due`, `sớm hơn hạn_trả`.
    Before,
    /// Not done by its deadline, without naming it: `overdue`, `quá hạn`.
    Overdue,
    /// Records that do not belong to the figure, or time that does not belong to a limit: `except urgent`, `không kể khẩn`.
    Except,
    /// Failures that do not count: `unless withdrawn`, `trừ khi rút`.
    Unless,
    /// Every one of a kind of record: `each officer`, `mỗi cán_bộ`.
    Each,
    /// What an empty population counts as: `no dossiers counts as met`, `không phát sinh thì đạt`.
    None,
    /// How often: `weekly, monthly`, `hằng tuần, hằng tháng`.
    Cadence,
    /// A comparison with an earlier time: `compared with`, `so`.
    Compared,
    /// The previous year: `last year`, `năm ngoái`.
    Year,
    /// The previous period: `last period`.
    Period,
}

/// The phrases, in lower case. If two phrases begin alike, the longer one applies.
static PHRASES: Phrases<Intent> = Phrases::new(&[
    (Intent::After, "past · past the · beyond · later than · after the · quá · trễ · trễ hơn · trễ so với · muộn hơn ·
        muộn so với · chậm hơn · chậm so với · vượt quá · sau khi hết"),
    (Intent::Before, "prior to · earlier than · ahead of · in advance of · before the · sớm hơn · sớm so với · trước khi đến"),
    (Intent::Overdue, "overdue · past due · past deadline · past the deadline · past their deadline · past its deadline ·
        behind schedule · quá hạn · trễ hạn · muộn hạn · chậm hạn · quá thời hạn · trễ hẹn"),
    (Intent::Except, "except · except for · except where · except when · except if · except those · except those where ·
        excepting · excluding · excluding those · excluding those where · exclude · other than · apart from · aside from ·
        not including · not counting · without · but not · ignoring · leaving out · không kể · không tính · không tính đến ·
        không gồm · không bao gồm · không kể đến · loại trừ · ngoại trừ · trừ · trừ các · trừ những · trừ ra · ngoài"),
    (Intent::Unless, "unless · unless where · trừ khi · trừ trường hợp · trừ các trường hợp · trừ những trường hợp"),
    (Intent::Each, "each · each of · each of the · every · every one of · every one of the · every single · all the · all of the ·
        any · mỗi · mỗi một · từng · các · những · tất cả những · tất cả mọi · bất kỳ · bất cứ · cả"),
    (Intent::None, "counts as · count as · counted as · is met · are met · thì tính là · thì đạt · tính đạt · được tính là ·
        coi là đạt · coi như đạt · tính là đạt · tính là không đạt"),
    (Intent::Cadence, "weekly · monthly · quarterly · half-yearly · yearly · annual · annually · per week · per month ·
        per quarter · per year · hằng tuần · hằng tháng · hằng quý · hằng năm · hàng tuần · hàng tháng · hàng quý · hàng năm ·
        mỗi tuần · mỗi tháng · mỗi quý · mỗi năm · every week · every month · every quarter · every year · định kỳ tuần ·
        định kỳ tháng · định kỳ quý · định kỳ năm"),
    (Intent::Compared, "compared with · compared to · in comparison with · in comparison to · relative to · against · versus ·
        as against · as compared with · as compared to · than · so với · so"),
    (Intent::Year, "last year · the last year · previous year · the previous year · the year before · a year ago ·
        a year earlier · a year before · year on year · year over year · the same period last year · same period last year ·
        the same period of last year · the same period of the previous year · the same time last year · this time last year ·
        năm ngoái · năm trước · năm liền trước · năm trước đó · cùng kỳ · cùng kỳ năm ngoái · cùng kỳ năm trước · kỳ năm trước ·
        kỳ năm ngoái · cùng thời gian năm trước · cùng thời điểm năm trước"),
    (Intent::Period, "last period · the last period · previous period · the previous period · the period before · kỳ trước ·
        kỳ liền trước"),
]);

/// The longest of these phrases from a place on: how many words it has, and what is meant. `word` gives the words from that place
/// in lower case, empty after the last.
///
/// ```
/// use tieuchi_syntax::unread::{Intent, at};
/// let read = |words: [&'static str; 3]| at(|ahead| words.get(ahead).copied().unwrap_or_default());
/// assert_eq!(read(["past", "due", "of"]), Some((2, Intent::Overdue)));
/// assert_eq!(read(["past", "the", "day"]), Some((2, Intent::After)));
/// assert_eq!(read(["by", "due", ""]), None);
/// ```
#[must_use]
pub fn at<'w>(word: impl Fn(usize) -> &'w str) -> Option<(usize, Intent)> {
    PHRASES.longest(word).map(|phrase| (phrase.count(), phrase.meaning))
}
