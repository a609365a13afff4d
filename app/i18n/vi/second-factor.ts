/** The second step of signing in, in features/accounts. */
export const secondFactor = {
  "secondFactor.title": "Xác nhận hai lớp",
  "secondFactor.door": "Ngoài mật khẩu, hỏi thêm mã 6 số trên điện thoại của bạn.",
  "secondFactor.giveTitle": "Nhập mã trên điện thoại",
  "secondFactor.giveLead":
    "Tài khoản của bạn xem được thông tin của nhiều người, nên cần thêm một lớp bảo vệ sau mật khẩu.",
  "secondFactor.code": "Mã xác nhận",
  "secondFactor.codeOrRecoveryHint":
    "6 số đang hiện trong ứng dụng tạo mã. Không có điện thoại thì nhập một mã dự phòng.",
  "secondFactor.give": "Xác nhận",
  "secondFactor.lost":
    "Mất cả điện thoại và mã dự phòng? Hãy gọi quản trị cấp tỉnh để được đặt lại. Trong khi chờ, bạn vẫn học bình thường.",
  "secondFactor.requiredLead":
    "Cán bộ và người quản trị phải dùng xác nhận hai lớp trước khi vào phần quản trị. Làm một lần, khoảng hai phút.",
  "secondFactor.freeLead":
    "Kẻ xấu biết mật khẩu cũng không vào được, vì còn thiếu mã trên điện thoại của bạn.",
  "secondFactor.stepApp":
    "Cài một ứng dụng tạo mã trên điện thoại, ví dụ Google Authenticator hoặc Microsoft Authenticator.",
  "secondFactor.stepScan": "Mở ứng dụng, chọn thêm tài khoản, rồi quét hình này.",
  "secondFactor.qrAlt": "Mã QR để ứng dụng tạo mã đọc. Dòng chữ bên dưới là mã đó viết ra.",
  "secondFactor.typeSecret": "Không quét được thì gõ dãy chữ này vào ứng dụng:",
  "secondFactor.stepCode": "Nhập 6 số mà ứng dụng đang hiện",
  "secondFactor.setUp": "Bật xác nhận hai lớp",
  "secondFactor.codesTitle": "Mã dự phòng của bạn",
  "secondFactor.codesLead":
    "Hãy in hoặc chép ra giấy và cất kỹ. Mỗi mã dùng được một lần khi không có điện thoại. Trang này chỉ hiện các mã một lần.",
  "secondFactor.codesKept": "Tôi đã cất các mã",
  "secondFactor.on": "Đang bật. Bạn còn {count} mã dự phòng chưa dùng.",
  "secondFactor.renewCodes": "Tạo mã dự phòng mới",
  "secondFactor.otherPhone": "Chuyển sang điện thoại khác",
  "secondFactor.otherPhoneHint":
    "Tạo mã mới thì mã cũ hết dùng. Chuyển điện thoại thì xác nhận hai lớp tắt cho đến khi bạn bật lại trên máy mới.",
  "secondFactor.reset": "Đặt lại xác nhận hai lớp",
  "secondFactor.resetHint":
    "Khi người này mất điện thoại và mã dự phòng. Hãy gọi điện hoặc gặp mặt để chắc đúng là họ. Mọi nơi họ đang đăng nhập sẽ bị đóng.",
  "secondFactor.fault.codeEmpty": "Mã xác nhận: hãy nhập 6 số trên điện thoại hoặc một mã dự phòng",
  "secondFactor.fault.codeWrong":
    "Mã xác nhận: chưa đúng hoặc đã dùng rồi. Hãy đợi mã mới hiện ra rồi nhập lại. Bạn còn {count} lần thử",
  "secondFactor.fault.setUpWrong":
    "Mã 6 số: chưa đúng. Hãy xem điện thoại có để giờ tự động không, rồi nhập mã đang hiện",
} as const;
