"""Make the records of a made-up commune of Hưng Yên, its neighbours and their province.

Everything here is invented: units, codes, dates. The same run gives the same bytes (a fixed seed, the standard
library alone): `python3 make_records.py` writes `records/*.csv` beside this file.
"""

import csv
import random
from datetime import date, datetime, timedelta
from pathlib import Path

SEED = 20260715
OUT = Path(__file__).parent / "records"
AS_OF = datetime(2026, 7, 16)  # the end of 15 July: nothing later has happened

# Days off on weekdays in the months below.
DAYS_OFF = {date(2026, 4, 27), date(2026, 4, 30), date(2026, 5, 1)}

POLICE = ["PH01", "CAX-A", "CAX-B", "CAP-C"]
OFFICES = ["SO01", "UBX-A", "UBX-B", "UBP-C"]

chance = random.Random(SEED)


def write(name, header, rows):
    """One kind of record; a kind with nothing to tell is a header alone."""
    with open(OUT / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file, lineterminator="\n")
        sheet.writerow(header)
        sheet.writerows(rows)


def is_working(day):
    return day.weekday() < 5 and day not in DAYS_OFF


def add_working_days(day, count):
    while count > 0:
        day += timedelta(days=1)
        if is_working(day):
            count -= 1
    return day


def working_days(first, last):
    day, found = first, []
    while day <= last:
        if is_working(day):
            found.append(day)
        day += timedelta(days=1)
    return found


def at(day, hour, minute=0):
    return datetime(day.year, day.month, day.day, hour, minute)


def moment(value):
    return value.strftime("%d/%m/%Y %H:%M") if value and value < AS_OF else ""


def planned(value):
    return value.strftime("%d/%m/%Y %H:%M") if value else ""


def day_text(value):
    return value.strftime("%d/%m/%Y") if value else ""


def iso(value):
    return value.isoformat() if value else ""


def units():
    header = [
        "Mã đơn vị", "Tên đơn vị", "Khối", "Cấp", "Đơn vị cấp trên", "Công khai đường dây nóng",
        "Công khai thủ tục hành chính", "Công khai số điện thoại lãnh đạo", "Công khai số tiếp công dân",
        "Có kênh tiếp nhận phản hồi",
    ]
    yes = ["có"] * 5
    rows = [
        ["HY", "Tỉnh (mẫu)", "hành chính", "tỉnh", ""] + yes,
        ["CAT", "Công an tỉnh (mẫu)", "công an", "tỉnh", "HY"] + yes,
        ["PH01", "Phòng nghiệp vụ (mẫu)", "công an", "phòng", "CAT"] + yes,
        ["CAX-A", "Công an xã Mẫu A", "công an", "xã", "CAT"] + yes,
        ["CAX-B", "Công an xã Mẫu B", "công an", "xã", "CAT", "có", "có", "có", "không", "có"],
        ["CAP-C", "Công an phường Mẫu C", "công an", "phường", "CAT", "", "có", "có", "có", ""],
        ["SO01", "Sở (mẫu)", "hành chính", "sở", "HY"] + yes,
        ["UBX-A", "UBND xã Mẫu A", "hành chính", "xã", "HY"] + yes,
        ["UBX-B", "UBND xã Mẫu B", "hành chính", "xã", "HY"] + yes,
        ["UBP-C", "UBND phường Mẫu C", "hành chính", "phường", "HY"] + yes,
    ]
    write("units", header, rows)


def officers():
    """The officers of each unit; one of CAX-B has not signed, one of CAP-C left before April, one came in June."""
    rows, staff = [], {}
    for unit, count in zip(POLICE, [12, 18, 16, 24]):
        for number in range(1, count + 1):
            code = f"{unit}-{number:02d}"
            joined = date(2019 + chance.randrange(6), 1 + chance.randrange(12), 1)
            left, told, signed = None, date(2026, 4, 8 + chance.randrange(8)), date(2026, 4, 20 + chance.randrange(9))
            if code == "CAX-B-07":
                signed = None
            if code == "CAP-C-24":
                left, told, signed = date(2026, 3, 15), None, None
            if code == "CAP-C-23":
                joined, told, signed = date(2026, 6, 1), date(2026, 6, 3), date(2026, 6, 3)
            rows.append([code, unit, iso(joined), iso(left), iso(told), iso(signed)])
            if left is None:
                staff.setdefault(unit, []).append((code, joined))
    header = ["Số hiệu", "Đơn vị", "Ngày về đơn vị", "Ngày rời đơn vị", "Ngày được quán triệt", "Ngày ký cam kết"]
    write("cán_bộ", header, rows)
    return staff


def dossiers():
    """How many of each unit's dossiers due in the second quarter end late, and how; the other quarters are quieter."""
    rows = []
    # unit, dossiers due in Q2, late ones among them (the first by one minute, the last never returned)
    plan = [("CAX-A", 205, 10), ("CAX-B", 205, 11), ("CAP-C", 160, 3), ("PH01", 40, 0),
            ("UBX-A", 60, 0), ("UBX-B", 45, 2), ("UBP-C", 50, 0), ("SO01", 30, 0)]
    spring = working_days(date(2026, 4, 1), date(2026, 6, 30))
    summer = working_days(date(2026, 7, 1), date(2026, 8, 14))
    for unit, count, late in plan:
        dues = [chance.choice(spring) for _ in range(count)] + [chance.choice(summer) for _ in range(count // 4)]
        slow = set(chance.sample(range(count), late))
        first, last = (min(slow), max(slow)) if slow else (-1, -1)
        for number, day in enumerate(dues):
            due = at(day, 17)
            received = at(day - timedelta(days=5 + chance.randrange(12)), 7 + chance.randrange(9), chance.randrange(60))
            if number in slow:
                returned = due + timedelta(minutes=1) if number == first else due + timedelta(days=1 + chance.randrange(6))
                returned = None if number == last and late > 2 else returned
            else:
                early = min(chance.randrange(4), (day - received.date()).days - 1)
                returned = at(day - timedelta(days=early), 8 + chance.randrange(9), chance.randrange(60))
            if received >= AS_OF:
                continue
            if returned is not None and number % 41 == 7 and number not in slow:
                returned = due  # in the very minute: on time
            rows.append([unit, received, due, returned, 1 if chance.randrange(20) == 0 else 0])
    rows.sort(key=lambda row: (row[1], row[0]))
    sheet = []
    for number, (unit, received, due, returned, sent_back) in enumerate(rows, 1):
        if unit == "CAP-C" and number % 97 == 0:
            due = None  # nobody wrote the due date down
        if unit == "UBP-C" and number % 211 == 0:
            sent_back = 2
        code = f"MAU.{unit}-{received:%y%m%d}-{number:04d}"
        sheet.append([code, unit, planned(received), planned(due), moment(returned), sent_back])
    header = ["Mã hồ sơ", "Đơn vị xử lý", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày trả", "Số lần trả lại"]
    write("hồ_sơ", header, sheet)


def hotline():
    """CAX-A answers all in 48 hours, once in the very last minute; CAX-B is late by one minute; CAP-C forgets one."""
    rows = []
    for unit, count in [("CAX-A", 48), ("CAX-B", 30), ("CAP-C", 52)]:
        for number in range(count):
            received = datetime(2026, 4, 1) + timedelta(minutes=chance.randrange(91 * 24 * 60))
            took = timedelta(minutes=20 + chance.randrange(46 * 60))
            if number == 5:
                took = timedelta(hours=48) + timedelta(minutes=1 if unit == "CAX-B" else 0)
            handled = None if unit == "CAP-C" and number == 11 else received + took
            rows.append([unit, received, handled, chance.choice(["tố giác", "kiến nghị", "kiến nghị", "khác"])])
        for number in range(count // 6):
            received = datetime(2026, 7, 1) + timedelta(minutes=chance.randrange(15 * 24 * 60))
            handled = received + timedelta(minutes=20 + chance.randrange(40 * 60))
            rows.append([unit, received, handled, "kiến nghị"])
    rows.sort(key=lambda row: (row[1], row[0]))
    sheet = [[f"PA-{number:04d}", unit, planned(received), moment(handled), kind]
             for number, (unit, received, handled, kind) in enumerate(rows, 1)]
    write("phản_ánh", ["Mã phản ánh", "Đơn vị", "Thời điểm tiếp nhận", "Thời điểm xử lý", "Loại phản ánh"], sheet)


def petitions():
    """CAX-A reaches 85%; for CAX-B two that are not yet due decide; for CAP-C two without a due date decide."""
    rows = []
    plan = {"CAX-A": (38, 2, 0, 0), "CAX-B": (16, 2, 2, 0), "CAP-C": (25, 3, 0, 2)}
    for unit, (met, failed, still_open, missing) in plan.items():
        for outcome in ["met"] * met + ["failed"] * failed + ["open"] * still_open + ["missing"] * missing:
            received = date(2026, 4, 1) + timedelta(days=chance.randrange(60))
            due, settled, answered = received + timedelta(days=20), None, None
            if outcome == "met":
                done = received + timedelta(days=3 + chance.randrange(18))
                settled, answered = (done, None) if chance.randrange(3) else (None, done)
            elif outcome == "failed":
                settled = due + timedelta(days=1)
            elif outcome == "open":
                received = date(2026, 6, 29)
                due = date(2026, 7, 20)
            else:
                due, settled = None, received + timedelta(days=15)
            rows.append([unit, received, due, settled, answered])
    rows.sort(key=lambda row: (row[1], row[0]))
    sheet = [[f"KN-{number:03d}", unit, day_text(received), day_text(due), day_text(settled), day_text(answered)]
             for number, (unit, received, due, settled, answered) in enumerate(rows, 1)]
    header = ["Số kiến nghị", "Đơn vị giải quyết", "Ngày tiếp nhận", "Hạn trả lời", "Ngày giải quyết", "Ngày phản hồi"]
    write("kiến_nghị", header, sheet)


def discipline(staff):
    """Violations of this year and the last, mistakes, absences, study sessions, complaints about manners."""
    when = lambda year, month, day: iso(date(year, month, day))
    light, usual = "ít nghiêm trọng", "kỷ luật công tác"
    violations = [
        ["VP-2501", "CAX-A", "CAX-A-03", when(2025, 4, 14), usual, "đi muộn", light, when(2025, 5, 14), when(2025, 4, 28)],
        ["VP-2502", "CAX-A", "CAX-A-11", when(2025, 6, 2), usual, "khác", light, when(2025, 7, 2), when(2025, 6, 20)],
        ["VP-2503", "CAX-B", "CAX-B-02", when(2025, 5, 20), usual, "về sớm", light, when(2025, 6, 20), when(2025, 6, 9)],
        ["VP-2504", "CAP-C", "CAP-C-09", when(2025, 5, 6), "quy trình nghiệp vụ", "khác", light, when(2025, 6, 6), when(2025, 5, 30)],
        ["VP-2601", "CAX-A", "CAX-A-15", when(2026, 5, 11), usual, "khác", light, when(2026, 6, 11), when(2026, 5, 25)],
        ["VP-2602", "CAX-B", "CAX-B-04", when(2026, 4, 21), usual, "đi muộn", light, when(2026, 5, 21), when(2026, 5, 4)],
        ["VP-2603", "CAX-B", "CAX-B-12", when(2026, 6, 17), "đạo đức, lối sống", "khác", "nghiêm trọng", when(2026, 8, 17), ""],
        ["VP-2604", "UBP-C", "", when(2026, 5, 28), "đạo đức công vụ", "nhũng nhiễu", light, when(2026, 6, 28), when(2026, 6, 12)],
    ]
    write("vi_phạm", ["Số vụ việc", "Đơn vị", "Số hiệu", "Ngày xảy ra", "Loại vi phạm", "Hành vi", "Mức độ", "Hạn xử lý",
                      "Ngày xử lý"], violations)
    write("sai_sót", ["Số thứ tự", "Đơn vị", "Ngày phát hiện", "Nội dung"], [
        ["SS-01", "CAX-A", when(2026, 4, 16), "ghi thiếu giờ vào sổ trực"],
        ["SS-02", "CAX-B", when(2026, 5, 7), "nhập sai mã hồ sơ"],
        ["SS-03", "CAX-B", when(2026, 6, 10), "thiếu chữ ký trong biên bản"],
    ])
    write("vắng_mặt", ["Số thứ tự", "Số hiệu", "Ngày vắng", "Lý do"], [
        ["VM-01", "CAX-A-02", when(2026, 4, 13), "nghỉ phép"],
        ["VM-02", "CAX-A-08", when(2026, 5, 19), "điều trị"],
        ["VM-03", "CAX-B-04", when(2026, 5, 12), ""],
        ["VM-04", "CAP-C-05", when(2026, 6, 22), "nghỉ phép"],
    ])
    sessions = [(date(2026, 4, 17), "Nghị quyết"), (date(2026, 5, 22), "Điều lệnh"), (date(2026, 6, 19), "Văn hóa ứng xử")]
    rows = []
    for unit in POLICE:
        for code, joined in staff[unit]:
            for day, topic in sessions:
                if joined <= day:
                    missed = code == "CAP-C-14" and day == date(2026, 5, 22)
                    rows.append([f"HT-{len(rows) + 1:03d}", code, iso(day), topic, "" if missed else "x"])
    write("lượt_học", ["Số thứ tự", "Số hiệu", "Ngày học", "Chuyên đề", "Tham dự"], rows)
    write("phê_bình", ["Số đơn", "Số hiệu", "Ngày tiếp nhận", "Kết luận"], [
        ["PB-01", "CAX-A-06", when(2026, 4, 22), "không đúng"],
        ["PB-02", "CAX-B-09", when(2026, 5, 15), "đúng một phần"],
        ["PB-03", "CAP-C-03", when(2026, 6, 25), "đang xác minh"],
    ])


def duty():
    """A roster for every month, except CAP-C's for May; every shift stood, except one of CAX-B."""
    rosters, shifts = [], []
    for unit in POLICE:
        for month in range(4, 8):
            if (unit, month) != ("CAP-C", 5):
                rosters.append([f"LT-{len(rosters) + 1:02d}", unit, iso(date(2026, month, 1))])
        day = date(2026, 4, 1)
        while day <= date(2026, 7, 15):
            short = unit == "CAX-B" and day == date(2026, 6, 6)
            shifts.append([f"CT-{len(shifts) + 1:03d}", unit, iso(day), "không" if short else "có", "có"])
            day += timedelta(days=1)
    write("lịch_trực", ["Số lịch trực", "Đơn vị", "Áp dụng từ ngày"], rosters)
    write("ca_trực", ["Số ca", "Đơn vị", "Ngày trực", "Đủ quân số", "Đúng điều lệnh"], shifts)


def files_and_arms():
    """Case files: CAX-B used a wrong form once, CAP-C has not judged one. Arms: CAP-C has not counted one piece."""
    files = []
    for unit, count in zip(POLICE, [10, 22, 18, 26]):
        for number in range(count):
            due = date(2026, 4, 3) + timedelta(days=chance.randrange(120))
            made = due - timedelta(days=chance.randrange(4))
            right, form = "có", "có"
            if unit == "CAX-B" and number == 3:
                due, made, form = date(2026, 5, 8), date(2026, 5, 7), "không"
            if unit == "CAP-C" and number == 4:
                due, made, right = date(2026, 6, 12), date(2026, 6, 11), ""
            if made > date(2026, 7, 15):
                made, right, form = None, "", ""
            files.append([unit, due, made, right, form])
    files.sort(key=lambda row: (row[1], row[0]))
    sheet = [[f"CV-{number:03d}", unit, iso(due), iso(made), right, form]
             for number, (unit, due, made, right, form) in enumerate(files, 1)]
    write("hồ_sơ_công_tác", ["Số hồ sơ", "Đơn vị lập", "Hạn lập", "Ngày lập", "Đúng quy trình", "Đúng biểu mẫu"], sheet)
    arms = []
    for unit, count in zip(POLICE, [14, 20, 18, 26]):
        for number in range(1, count + 1):
            kind = ["vũ khí", "công cụ hỗ trợ", "công cụ hỗ trợ", "phương tiện"][number % 4]
            counted = None if (unit, number) == ("CAP-C", 17) else date(2026, 6, 24)
            broken = "x" if (unit, number) == ("CAX-B", 5) else ""
            arms.append([f"{unit}-TB{number:02d}", unit, kind, iso(counted), "", broken, ""])
    write("vũ_khí", ["Số quản lý", "Đơn vị quản lý", "Chủng loại", "Ngày kiểm kê gần nhất", "Bị mất", "Bị hư hỏng",
                     "Sử dụng sai mục đích"], arms)
    write("lộ_bí_mật", ["Số vụ", "Đơn vị", "Ngày xảy ra"], [])


def reports():
    """Monthly reports are due on the 25th, the half-year's before 20 June: CAX-B sends it on the very day, too late."""
    rows, papers = [], []
    for unit in POLICE + OFFICES:
        for month in range(4, 7):
            due = date(2026, month, 25)
            sent = due + timedelta(days=1) if (unit, month) == ("CAX-B", 5) else due - timedelta(days=chance.randrange(3))
            rows.append([f"BC-{unit}-{month:02d}", unit, "tháng", iso(due), iso(sent)])
        sent = date(2026, 6, 20) if unit == "CAX-B" else date(2026, 6, 12 + chance.randrange(8))
        if unit != "UBX-B":
            rows.append([f"BC-{unit}-6T", unit, "6 tháng", "2026-06-19", iso(sent)])
        if unit not in ("UBX-B", "CAP-C"):
            papers.append([f"TK-{unit}", unit, "triển khai phong trào", iso(date(2026, 4, 20 + chance.randrange(10)))])
    rows.append(["BC-CAT-6T", "CAT", "6 tháng", "2026-07-05", "2026-07-03"])
    papers.append(["TK-CAP-C", "CAP-C", "triển khai phong trào", "2026-05-05"])
    write("báo_cáo", ["Số hiệu", "Đơn vị gửi", "Loại báo cáo", "Hạn gửi", "Ngày gửi"], rows)
    write("văn_bản", ["Số, ký hiệu", "Đơn vị gửi", "Loại văn bản", "Ngày gửi"], papers)
    write("hội_nghị", ["Số thứ tự", "Đơn vị tổ chức", "Loại hội nghị", "Ngày khai mạc"], [])


def among_the_people():
    """Plans, checks, weekly meetings (CAX-B misses one week), activities of the quarter (CAP-C and UBP-C have none)."""
    plans = []
    for unit in POLICE:
        for month in range(4, 8):
            if (unit, month) != ("CAX-B", 6):
                plans.append([f"KH-{unit}-T{month:02d}", unit, "tháng", iso(date(2026, month, 1))])
        plans.append([f"KH-{unit}-Q2", unit, "quý", "2026-04-01"])
    write("kế_hoạch_tuyên_truyền", ["Số, ký hiệu", "Đơn vị", "Kế hoạch theo", "Áp dụng từ ngày"], plans)
    write("kiểm_tra_liêm_chính", ["Số thứ tự", "Đơn vị", "Ngày kiểm tra"], [
        ["LC-01", "CAX-A", "2026-05-20"], ["LC-02", "PH01", "2026-06-09"],
    ])
    meetings = []
    for unit in ["CAX-A", "CAX-B", "CAP-C"]:
        monday = date(2026, 4, 6)
        while monday <= date(2026, 7, 13):
            day = monday + timedelta(days=chance.randrange(3))
            if (unit, monday) != ("CAX-B", date(2026, 5, 25)):
                meetings.append([f"TX-{len(meetings) + 1:02d}", unit, iso(day)])
            monday += timedelta(days=7)
    write("tiếp_xúc", ["Số thứ tự", "Đơn vị", "Ngày tiếp xúc"], meetings)
    write("hoạt_động", ["Số thứ tự", "Đơn vị", "Loại hoạt động", "Ngày tổ chức"], [
        ["HD-01", "CAX-A", "xã hội, từ thiện", "2026-05-15"],
        ["HD-02", "CAX-B", "xã hội, từ thiện", "2026-06-27"],
        ["HD-03", "PH01", "xã hội, từ thiện", "2026-04-29"],
        ["HD-04", "UBX-A", "tuyên truyền", "2026-04-24"],
        ["HD-05", "UBX-B", "tuyên truyền", "2026-06-05"],
        ["HD-06", "SO01", "tuyên truyền", "2026-05-08"],
    ])


def security():
    """Hot spots, cases of national security, areas and their models."""
    write("điểm_nóng", ["Số vụ", "Địa bàn", "Ngày xảy ra", "Loại"], [
        ["DN-01", "CAP-C", "2026-05-30", "bị động, bất ngờ"],
    ])
    write("vụ_việc", ["Số vụ việc", "Đơn vị thụ lý", "Hạn giải quyết", "Ngày giải quyết", "Đúng trình tự"], [
        ["VV-01", "CAX-A", "2026-05-29", "2026-05-21", "có"],
        ["VV-02", "CAX-A", "2026-06-30", "2026-06-30", "có"],
        ["VV-03", "CAP-C", "2026-06-15", "", ""],
        ["VV-04", "CAX-B", "2026-07-31", "", ""],
    ])
    areas = []
    for unit, count, hot in [("CAX-A", 8, 3), ("CAX-B", 6, 2), ("CAP-C", 12, 0)]:
        for number in range(1, count + 1):
            models = ["2025-11-12", "2026-01-20", "2026-03-05"] if number <= hot else ["", "", ""]
            if (unit, number) == ("CAX-B", 2):
                models[1] = ""
            areas.append([f"{unit}-DB{number:02d}", unit, "x" if number <= hot else ""] + models)
    write("địa_bàn", ["Mã địa bàn", "Đơn vị phụ trách", "Địa bàn trọng điểm", "Ngày ra mắt tổ an ninh tự quản",
                      "Ngày ra mắt mô hình Camera an ninh", "Ngày ra mắt mô hình Dân vận khéo"], areas)


def organisations():
    """UBX-A: 19 of 20 reach the standard, exactly 95%, which is not more than 95%. UBP-C: two are not yet judged."""
    rows = []
    for unit, count, below, unjudged in [("UBX-A", 20, 1, 0), ("UBX-B", 16, 0, 0), ("UBP-C", 40, 1, 2)]:
        for number in range(1, count + 1):
            standard = "không" if number <= below else "" if number <= below + unjudged else "có"
            kind = "cơ quan" if number % 4 == 0 else "doanh nghiệp"
            signed = None if (unit, number) == ("UBX-B", 9) else date(2026, 5, 4 + chance.randrange(20))
            rows.append([f"{unit}-TC{number:02d}", unit, kind, iso(signed), standard, "có"])
        for number in range(1, 5):
            rows.append([f"{unit}-TH{number:02d}", unit, "trường học", "2026-05-18", "có", "có"])
    write("tổ_chức", ["Mã số", "Đơn vị phụ trách địa bàn", "Loại hình", "Ngày ký cam kết an toàn",
                      "Đạt chuẩn an toàn về an ninh, trật tự", "Đủ điều kiện an toàn về an ninh, trật tự"], rows)


def main():
    OUT.mkdir(exist_ok=True)
    units()
    staff = officers()
    dossiers()
    hotline()
    petitions()
    discipline(staff)
    duty()
    files_and_arms()
    reports()
    among_the_people()
    security()
    organisations()


if __name__ == "__main__":
    main()
