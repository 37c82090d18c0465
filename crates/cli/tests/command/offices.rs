//! Files of an office that has headers and values of its own.

use crate::Folder;

const RULES: &str = r#"dữ liệu hồ_sơ "Hồ sơ" tính theo hạn_trả
  mã      "Mã hồ sơ" : mã
  đơn_vị  "Đơn vị"   : đơn vị
  hạn_trả "Hẹn trả"  : hạn
  trả     "Ngày trả" : ngày giờ?
  loại    "Loại"     : một trong "đất đai", "khác"
  khẩn    "Khẩn"     : có/không

đối chiếu hồ_sơ của "Sở Xây dựng"
  "Ngày hẹn" là hạn_trả
  "Lĩnh vực" là loại
  "Lĩnh vực" giá trị "Đất" là "đất đai"
  "Lĩnh vực" giá trị "Còn lại" là "khác"
  "Khẩn" giá trị "hỏa tốc" là có
  "Khẩn" giá trị "-" là không

chỉ tiêu đúng_hạn "Đúng hạn"
  yêu cầu tối thiểu 50% hồ_sơ hạn_trả trong kỳ phải được trả chậm nhất là hạn_trả
chỉ tiêu đất_khẩn "Đất đai, khẩn"
  yêu cầu tối đa 1 hồ_sơ hạn_trả trong kỳ mà loại là "đất đai" và khẩn
"#;

const OWN: &str = "Mã hồ sơ,Đơn vị,Hẹn trả,Ngày trả,Loại,Khẩn\n\
    H1,Xã A,2026-04-08,2026-04-07,đất đai,có\n\
    H2,Xã A,2026-04-09,,khác,không\n";

const OFFICE: &str = "SỔ THEO DÕI HỒ SƠ;;;;;\n\
    Mã hồ sơ;Đơn vị;Ngày hẹn;Ngày trả;Lĩnh vực;Khẩn\n\
    H1;Xã A;2026-04-08;2026-04-07;Đất;Hỏa tốc\n\
    H2;Xã A;2026-04-09;;Còn lại;-\n";

#[test]
fn a_file_of_an_office_is_read_by_its_mapping() {
    let folder = Folder::with(&[("rules.tieuchi", RULES), ("own.csv", OWN), ("office.csv", OFFICE)]);
    let eval = |records: &str| {
        let period = ["--period", "2026-Q2", "--as-of", "2026-07-15", "--format", "csv"];
        folder.run(&[&["eval", "rules.tieuchi", "--records", records][..], &period].concat())
    };
    let own = eval("hồ_sơ=own.csv");
    own.is(0);
    let office = eval("hồ_sơ@Sở Xây dựng=office.csv");
    assert_eq!((office.status, &office.out), (0, &own.out), "{office:#?}");
    // The name of an office is read like a header.
    assert_eq!(eval("hồ_sơ@sở xây  dựng=office.csv").out, own.out);
    eval("hồ_sơ=office.csv").is(1);
    eval("hồ_sơ@Sở Nội vụ=office.csv").is(2).warns("Sở Xây dựng");
}
