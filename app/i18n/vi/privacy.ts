/** The privacy page of features/accounts. */
export const privacy = {
  "accounts.privacyTitle": "Thông tin của bạn được giữ thế nào",
  "accounts.privacy.lead":
    "Trang này nói ngắn gọn: chúng tôi giữ gì, để làm gì, ai xem được, và bạn có quyền gì.",
  "accounts.privacy.keepTitle": "Chúng tôi giữ gì và để làm gì",
  "accounts.privacy.keepPerson":
    "Họ tên, ngày sinh hoặc năm sinh, xã phường, đối tượng: để cấp giấy chứng nhận đúng người và đếm theo xã, phường.",
  "accounts.privacy.keepOptional":
    "Số điện thoại, email, số định danh: chỉ khi bạn tự điền. Số định danh được mã hóa và chỉ dùng để không đếm một người hai lần.",
  "accounts.privacy.keepLearning":
    "Bài đã học, bài đã làm, điểm và giấy chứng nhận: để bạn học tiếp và chứng minh kết quả.",
  "accounts.privacy.keepPassword":
    "Mật khẩu chỉ được giữ ở dạng đã băm. Không ai đọc lại được, kể cả người quản trị.",
  "accounts.privacy.keepLog":
    "Nhật ký đăng nhập, phân quyền, cấp và thu hồi giấy chứng nhận: để phát hiện việc làm sai.",
  "accounts.privacy.keepCookies":
    "Hai tệp nhỏ trên máy bạn (cookie): một để nhớ đăng nhập, một để nhớ cỡ chữ và ngôn ngữ.",
  "accounts.privacy.neverTitle": "Chúng tôi không làm gì",
  "accounts.privacy.neverPhoto":
    "Không xin ảnh chụp thẻ căn cước. Ai xin ảnh thẻ nhân danh trang này là giả mạo.",
  "accounts.privacy.neverSensitive": "Không hỏi dân tộc, tôn giáo, sức khỏe hay dấu vân tay.",
  "accounts.privacy.neverTrackers": "Không đặt mã theo dõi của bên ngoài, không quảng cáo.",
  "accounts.privacy.neverSell":
    "Không bán và không cho ai dữ liệu của bạn, trừ khi bạn đồng ý hoặc luật quy định.",
  "accounts.privacy.seeTitle": "Ai xem được",
  "accounts.privacy.seeYou": "Bạn xem được tất cả thông tin của mình và tải về được.",
  "accounts.privacy.seeOfficer":
    "Cán bộ xã, phường xem người học của xã, phường mình. Số điện thoại và số định danh được che bớt.",
  "accounts.privacy.seeProvince": "Người quản trị của thành phố xem số liệu chung để báo cáo và sửa sai sót.",
  "accounts.privacy.seePublic":
    "Người có mã trên giấy chứng nhận chỉ thấy tên đã che bớt, chuyên đề và ngày cấp. Không thấy ngày sinh, số định danh.",
  "accounts.privacy.rightsTitle": "Bạn có quyền gì",
  "accounts.privacy.rightsText":
    "Luật cho bạn quyền xem, sửa, rút lại đồng ý, yêu cầu xóa, hạn chế, phản đối và khiếu nại.",
  "accounts.privacy.rightsSee":
    "Xem, sửa, lấy bản sao: làm ngay trong trang tài khoản. Nếu gửi yêu cầu, được giải quyết trong 10 ngày.",
  "accounts.privacy.rightsWithdraw":
    "Rút lại đồng ý, hạn chế, phản đối: được giải quyết trong 15 ngày. Điều không bắt buộc thì tự rút được ngay.",
  "accounts.privacy.rightsDelete": "Xóa: được giải quyết trong 20 ngày.",
  "accounts.privacy.rightsAnswer":
    "Yêu cầu được trả lời đã nhận trong 2 ngày làm việc. Mỗi thời hạn trên có thể gia hạn một lần. Hãy gửi yêu cầu ở trang “Dữ liệu của tôi” trong tài khoản.",
  "accounts.privacy.childrenTitle": "Trẻ em",
  "accounts.privacy.childrenText":
    "Người dưới {age} tuổi chưa mở tài khoản riêng. Các em vẫn đọc được mọi bài học mà không cần tài khoản.",
  "accounts.privacy.howLongTitle": "Giữ trong bao lâu",
  "accounts.privacy.howLongText": "Chỉ giữ trong thời gian mục đích ở trên còn cần đến.",
  "accounts.privacy.lawTitle": "Căn cứ pháp luật",
  "accounts.privacy.lawText":
    "Luật số 91/2025/QH15 về bảo vệ dữ liệu cá nhân và Nghị định 356/2025/NĐ-CP. Cả hai có hiệu lực từ 01/01/2026.",
  "accounts.privacy.toAccount": "Đến tài khoản của tôi",
} as const;
