//! Cures that were tried: what they never do. What they do is shown by the corpus of mistakes.
#![expect(clippy::unwrap_used, reason = "a test")]

use tieuchi::{Checked, Language, RuleSet};

const DOSSIERS: &str = "dữ liệu hồ_sơ tính theo hạn_trả\n  đơn_vị : đơn vị\n  hạn_trả : hạn\n  trả : ngày giờ?\n\
    định nghĩa đúng_hạn đối với hồ_sơ: trả chậm nhất là hạn_trả\n";

/// The first error: its code, what its cure writes, and its cure in words.
fn first(text: &str) -> (String, Option<String>, String) {
    let findings = RuleSet::check([("a.tieuchi", text)]).findings;
    let first = findings.iter().find(tieuchi::Finding::is_error).unwrap();
    let written = first.replacement().map(|cure| cure.text);
    (first.code().to_string(), written, first.help(Language::English).unwrap_or_default())
}

#[test]
fn words_are_joined_only_into_a_name_that_is_declared() {
    let (code, written, _) = first(&format!("{DOSSIERS}chỉ tiêu x: 100% hồ sơ phải đúng_hạn\n"));
    assert_eq!((code.as_str(), written.as_deref()), ("TC0105", Some("hồ_sơ")));
    for sentence in ["100% văn bản phải đúng_hạn", "ít nhất 1 hồ_sơ giấy tờ", "100% hồ_sơ phải tốt đẹp"]
    {
        let (code, written, _) = first(&format!("{DOSSIERS}chỉ tiêu x: {sentence}\n"));
        assert!(code != "TC0105", "{sentence}: {written:?}");
    }
}

#[test]
fn where_several_words_could_be_missing_none_is_written() {
    let (_, written, words) = first(&format!("{DOSSIERS}indicator x: at 95% of hồ_sơ are đúng_hạn\n"));
    assert!(written.is_none() && words.contains("least 95") && words.contains("most 95"), "{written:?} {words}");
}

#[test]
fn a_word_that_turns_a_rule_into_its_opposite_is_never_taken_away() {
    for sentence in ["100% hồ_sơ phải đúng_hạn không", "100% hồ_sơ phải không hề đúng_hạn"] {
        let text = format!("{DOSSIERS}chỉ tiêu x: {sentence}\n");
        let findings = RuleSet::check([("a.tieuchi", text.as_str())]).findings;
        let cure = findings.iter().find(tieuchi::Finding::is_error).and_then(|finding| finding.replacement());
        let loses = cure.is_some_and(|cure| {
            text.get(cure.bytes).unwrap_or_default().matches("không").count() > cure.text.matches("không").count()
        });
        assert!(!loses, "{sentence}");
    }
}

#[test]
fn a_cure_never_negates_and_never_widens_whom_a_rule_is_about() {
    let fields = "  khẩn : có/không\n  loại : một trong \"đất đai\", \"hộ tịch\"\n";
    let world = DOSSIERS.replacen("  trả :", &format!("{fields}  trả :"), 1);
    for sentence in [
        "90% hồ_sơ không khẩn phải đúng_hạn",
        "không có hồ_sơ mà trả quá hạn_trả",
        "không có hồ_sơ mà trả muộn hơn hạn_trả",
        "100% hồ_sơ cũ phải đúng_hạn",
        "100% hồ_sơ đã trả phải đúng_hạn",
        "all urgent hồ_sơ are đúng_hạn",
        "all hồ_sơ not khẩn are đúng_hạn",
    ] {
        let (_, written, words) = first(&format!("{world}chỉ tiêu x: {sentence}\n"));
        let written = written.unwrap_or_default();
        assert!(
            !["không phải", "không quá", "không muộn", "not are"].iter().any(|not| written.contains(not)),
            "{sentence}: {written}"
        );
        assert!(!["hồ_sơ phải", "đã phải", "all hồ_sơ"].contains(&written.as_str()), "{sentence}: {written} ({words})");
    }
}

#[test]
fn a_cure_of_a_deadline_takes_away_no_word_between() {
    for sentence in ["no hồ_sơ are trả not past due", "không có hồ_sơ mà trả không hề quá hạn"] {
        let (_, written, _) = first(&format!("{DOSSIERS}chỉ tiêu x: {sentence}\n"));
        let written = written.unwrap_or_default();
        assert!(!written.contains("where not") && !written.contains("mà không"), "{sentence}: {written}");
    }
}

#[test]
fn a_cure_keeps_moments_choices_names_and_numbers() {
    let fields = "  khẩn : có/không\n  loại : một trong \"đất đai\", \"hộ tịch\"\n";
    let world = DOSSIERS.replacen("  trả :", &format!("{fields}  trả :"), 1);
    for (sentence, kept) in [
        ("100% hồ_sơ phải trả trước khi hết kỳ", "cuối"),
        ("100% hồ_sơ phải trả sau khi bắt đầu kỳ", "đầu"),
        ("ít nhất 90% hồ_sơ đất đai phải đúng_hạn", "loại là \"đất đai\""),
        ("ít nhất 90% hồ_sơ \"đất đai\" phải đúng_hạn", "loại là \"đất đai\""),
        ("không quá 5 hồ_sơ khẩn trong kỳ", "mà khẩn"),
        ("ít nhất 90% hồ_sơ mà loại khác \"đất đai\" và \"hộ tịch\" phải đúng_hạn", "không thuộc"),
        ("100% hồ_sơ phải trả trước lúc tàn kỳ", ""),
        ("ít nhất 90% hồ_sơ \"xây dựng\" phải đúng_hạn", ""),
    ] {
        let (_, written, words) = first(&format!("{world}chỉ tiêu x: {sentence}\n"));
        match written {
            Some(written) => assert!(!kept.is_empty() && written.contains(kept), "{sentence}: {written}"),
            None => assert!(kept.is_empty(), "{sentence}: {words}"),
        }
    }
}

#[test]
fn a_file_of_many_mistakes_is_answered() {
    let broken = "chỉ tiêu x\n  yêu cầu itt nhat 95 % hoof sow phair dúng hạn, và không khẩn cấp gì cả trong\n";
    let Checked { rules, findings } = RuleSet::check([("a.tieuchi", format!("{DOSSIERS}{}", broken.repeat(60)))]);
    assert!(rules.is_none() && findings.has_errors());
}
