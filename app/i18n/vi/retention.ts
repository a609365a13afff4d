/** Words of features/retention. */
export const retention = {
  "retention.title": "Thời hạn lưu giữ",
  "retention.lead":
    "Mỗi loại bản ghi được giữ bao lâu và vì sao. Mỗi đêm máy xóa những gì quá hạn và ghi số dòng vào nhật ký. Số liệu và báo cáo đã gửi không thay đổi.",
  "retention.toMap": "Xem bản đồ dữ liệu",
  "retention.what": "Loại bản ghi",
  "retention.howLong": "Giữ bao lâu",
  "retention.last": "Lần xóa gần nhất",
  "retention.next": "Sắp xóa",
  "retention.months": "{months} tháng",
  "retention.kept": "Không tự xóa",
  "retention.fixed": "Theo hạn riêng",
  "retention.change": "Sửa",
  "retention.changeOf": "Sửa thời hạn: {name}",
  "retention.rows": "{rows} dòng",
  "retention.more": "hơn {rows} dòng",
  "retention.due": "Đêm nay: {tonight}. Trong 30 ngày tới: {month}.",
  "retention.nothingDue": "Chưa có gì quá hạn",
  "retention.dueTonight": "Đêm nay: {tonight}.",
  "retention.monthsLabel": "Số tháng",
  "retention.monthsHint":
    "Từ {least} đến {most} tháng. Mức ban đầu: {start}. Rút ngắn thì đêm tới máy xóa ngay phần quá hạn, không lấy lại được.",
  "retention.reason": "Căn cứ",
  "retention.reasonHint": "Văn bản hoặc lý do, được ghi vào nhật ký.",
  "retention.save": "Lưu thời hạn",
  "retention.saved": "Đã lưu. Máy làm theo thời hạn mới từ đêm nay.",
  "retention.fault.monthsEmpty": "Số tháng: hãy ghi một số, ví dụ {least}.",
  "retention.fault.monthsOutside": "Số tháng: hãy ghi từ {least} đến {most}.",
  "retention.fault.reasonShort": "Căn cứ: hãy ghi ít nhất {least} chữ cái.",
  "retention.fault.reasonLong": "Căn cứ: hãy ghi nhiều nhất {most} chữ cái.",

  "retention.class.programme": "Nội dung, thiết lập của chương trình",
  "retention.class.account": "Hồ sơ tài khoản",
  "retention.class.consent-proof": "Bằng chứng đã đồng ý",
  "retention.class.results": "Kết quả học, giấy chứng nhận",
  "retention.class.figures": "Số liệu, báo cáo đã gửi",
  "retention.class.staff-record": "Việc của cán bộ",
  "retention.class.attempt-answers": "Câu trả lời trong bài kiểm tra",
  "retention.class.practice-actions": "Thao tác trong bài thực hành",
  "retention.class.watching": "Đoạn phim đã xem",
  "retention.class.reading-places": "Chỗ đang đọc trong bài",
  "retention.class.devices": "Dấu của thiết bị",
  "retention.class.sessions": "Phiên đăng nhập",
  "retention.class.counters": "Bộ đếm chống dò mật khẩu",
  "retention.class.jobs": "Việc chạy phía sau, thư chờ gửi",
  "retention.class.export-log": "Sổ ghi các tệp đã xuất",
  "retention.class.import-rows": "Dòng của danh sách đang nhập",
  "retention.class.import-decisions": "Quyết định khi nhập danh sách",
  "retention.class.registration-devices": "Máy đã mở tài khoản",
  "retention.class.merge-undo": "Dữ liệu để hoàn tác việc gộp tài khoản",
  "retention.class.discarded-drafts": "Bài soạn đã bỏ",
  "retention.class.revoked-cards": "Thẻ đăng nhập đã khóa",
  "retention.class.card-openings": "Mã mở thẻ",
  "retention.class.request-words": "Lời trong yêu cầu về dữ liệu",
  "retention.class.flag-evidence": "Điều bất thường đã xem xét",
  "retention.class.ended-help": "Việc hỗ trợ đã kết thúc",
  "retention.class.audit-log": "Nhật ký hệ thống",

  "retention.why.programme": "Không có dữ liệu của người học. Giữ suốt thời gian chương trình chạy.",
  "retention.why.account": "Giữ đến khi người đó yêu cầu xóa; khi ấy hồ sơ thành dòng không tên.",
  "retention.why.consent-proof":
    "Giữ để chứng minh ai đã đồng ý điều gì; khi xóa người thì thành dòng không tên.",
  "retention.why.results":
    "Giấy chứng nhận, danh sách đạt và điều làm căn cứ cho chúng: giữ theo hồ sơ của cơ quan.",
  "retention.why.figures": "Số liệu đã cộng và báo cáo đã gửi không thay đổi về sau.",
  "retention.why.staff-record": "Ai chịu trách nhiệm việc gì có thể được hỏi lại sau nhiều năm.",
  "retention.why.attempt-answers":
    "Xóa câu trả lời; điểm, kết quả và giấy chứng nhận còn nguyên. Mức ban đầu 24 tháng, chờ Sở xác nhận thời hạn bảo quản.",
  "retention.why.practice-actions":
    "Xóa từng thao tác; kết quả thực hành còn nguyên. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.watching":
    "Nhật ký thô: xóa từng đoạn đã xem; bài đã học xong còn nguyên. Mức ban đầu 12 tháng, chờ Sở xác nhận.",
  "retention.why.reading-places":
    "Nhật ký thô: xóa chỗ đang đọc; bài đã học xong còn nguyên. Mức ban đầu 12 tháng, chờ Sở xác nhận.",
  "retention.why.devices":
    "Xóa dấu của máy đã điểm danh; việc có mặt còn nguyên. Mức ban đầu 6 tháng, chờ Sở xác nhận.",
  "retention.why.sessions": "Hết hạn sau 30 ngày không dùng, xóa trong vòng một phút.",
  "retention.why.counters": "Xóa khi hết thời gian chặn, nhiều nhất một ngày.",
  "retention.why.jobs": "Xóa 30 ngày sau khi xong.",
  "retention.why.export-log":
    "Xóa dòng ghi ai xuất tệp gì; tệp đã bị xóa sau 72 giờ, nhật ký hệ thống vẫn ghi. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.import-rows": "Xóa khi danh sách được xác nhận, bị bỏ, hoặc sau 7 ngày.",
  "retention.why.import-decisions":
    "Xóa quyết định “dòng này là người này”; lần nhập sau sẽ hỏi lại. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.registration-devices": "Xóa sau 8 ngày, ngay sau khi đã dò nhiều tài khoản từ một máy.",
  "retention.why.merge-undo": "Xóa khi hết thời gian được hoàn tác.",
  "retention.why.discarded-drafts":
    "Xóa lời văn và góp ý của bài đã bỏ; ai bỏ, lúc nào còn nguyên. Mức ban đầu 12 tháng, chờ Sở xác nhận.",
  "retention.why.revoked-cards":
    "Xóa thẻ đã khóa; ai khóa, lúc nào còn trong nhật ký. Mức ban đầu 12 tháng, chờ Sở xác nhận.",
  "retention.why.card-openings": "Mã dùng được 30 phút; mã quá hạn bị xóa trong đêm.",
  "retention.why.request-words":
    "Xóa lời yêu cầu và lời trả lời đã kết thúc; loại, ngày và kết quả còn nguyên để chứng minh đúng hạn. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.flag-evidence":
    "Xóa số liệu và lý do của điều đã xem xét; quyết định còn nguyên để không báo lại. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.ended-help":
    "Xóa việc hỗ trợ đã kết thúc; bài làm có người hỗ trợ vẫn ghi như cũ. Mức ban đầu 24 tháng, chờ Sở xác nhận.",
  "retention.why.audit-log":
    "Theo Nghị định 333/2026 phải giữ ít nhất 12 tháng; cơ sở dữ liệu không cho xóa sớm hơn. Mức ban đầu 24 tháng.",
} as const;
