/** What to correct in the forms of features/accounts: the field, then the remedy. */
export const accountFaults = {
  "accounts.fault.roleEmpty": "Quyền: hãy chọn một quyền",
  "accounts.fault.roleCommuneEmpty": "Xã/phường: hãy chọn nơi cán bộ này phụ trách",
  "accounts.fault.roleHeld": "Quyền: người này đang giữ quyền đó rồi",
  "accounts.fault.lastAdministrator":
    "Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.",
  "accounts.fault.usernameEmpty": "Tài khoản: hãy đặt một tên để đăng nhập",
  "accounts.fault.usernameShort": "Tài khoản: cần ít nhất 3 ký tự",
  "accounts.fault.usernameLong": "Tài khoản: dài nhất 40 ký tự",
  "accounts.fault.usernameLetters": "Tài khoản: chỉ dùng chữ, số, dấu chấm, gạch ngang, viết liền",
  "accounts.fault.usernameIsPersonalId":
    "Tài khoản: đừng dùng số căn cước, người khác có thể thấy. Hãy chọn tên khác",
  "accounts.fault.usernameTaken": "Tài khoản: tên này đã có người dùng",
  "accounts.fault.passwordEmpty": "Mật khẩu: hãy đặt một mật khẩu",
  "accounts.fault.passwordShort": "Mật khẩu: cần ít nhất 8 ký tự, hãy viết dài thêm",
  "accounts.fault.passwordLong": "Mật khẩu: dài nhất 200 ký tự",
  "accounts.fault.passwordCommon":
    "Mật khẩu: nhiều người dùng mật khẩu này nên kẻ xấu dễ đoán. Hãy viết một câu của riêng bạn",
  "accounts.fault.passwordAgain": "Mật khẩu: để giữ kín, hãy viết lại mật khẩu",
  "accounts.fault.passwordIsName": "Mật khẩu: không được giống tài khoản, số điện thoại hoặc email",
  "accounts.fault.passwordCurrentEmpty": "Mật khẩu đang dùng: hãy viết mật khẩu hiện nay của bạn",
  "accounts.fault.passwordCurrentWrong": "Mật khẩu đang dùng: không đúng, hãy thử lại",
  "accounts.fault.nameEmpty": "Họ và tên: hãy viết họ tên của bạn",
  "accounts.fault.nameLong": "Họ và tên: dài nhất 60 chữ cái",
  "accounts.fault.nameLetters": "Họ và tên: chỉ gồm chữ cái, dấu cách và dấu phẩy trên như H'Hen",
  "accounts.fault.nameBroken": "Họ và tên: có chữ bị lỗi phông, hãy gõ lại",
  "accounts.fault.birthEmpty": "Ngày sinh: hãy viết ngày sinh, hoặc chỉ năm sinh",
  "accounts.fault.birthFormat": "Ngày sinh: viết ngày/tháng/năm như 05/03/1960, hoặc chỉ năm như 1960",
  "accounts.fault.birthNoSuchDay": "Ngày sinh: ngày này không có trong lịch, hãy xem lại ngày và tháng",
  "accounts.fault.birthFuture": "Ngày sinh: ngày này chưa tới, hãy xem lại năm",
  "accounts.fault.birthTooLongAgo": "Ngày sinh: năm phải từ 1900 trở đi",
  "accounts.fault.ageTooYoung":
    "Ngày sinh: từ 16 tuổi mới mở tài khoản riêng. Bạn vẫn đọc được mọi bài mà không cần tài khoản",
  "accounts.fault.ageNeedsDay": "Ngày sinh: hãy viết đủ ngày, tháng, năm để biết bạn đã đủ 16 tuổi",
  "accounts.fault.communeEmpty": "Xã/phường: hãy chọn nơi bạn đang ở",
  "accounts.fault.audienceEmpty": "Đối tượng: hãy chọn nhóm của bạn",
  "accounts.fault.phoneFormat": "Số điện thoại: chỉ gồm các chữ số, ví dụ 0912 345 678",
  "accounts.fault.phoneLength": "Số điện thoại: thiếu hoặc thừa số, số di động có 10 chữ số",
  "accounts.fault.phonePrefix": "Số điện thoại: số di động bắt đầu bằng 03, 05, 07, 08 hoặc 09",
  "accounts.fault.emailFormat": "Email: viết như ten@gmail.com, hoặc để trống",
  "accounts.fault.emailTaken": "Email: đã có tài khoản dùng email này. Hãy dùng email khác hoặc để trống",
  "accounts.fault.personalIdFormat": "Số định danh: gồm đúng 12 chữ số, hoặc để trống",
  "accounts.fault.personalIdDoubtful":
    "Số định danh: không khớp với năm sinh. Nếu số đúng, hãy đánh dấu ô xác nhận bên dưới số",
  "accounts.fault.consentMissing": "Đồng ý: cần đánh dấu ô bắt buộc để mở tài khoản",
  "accounts.fault.signInWrong": "Tên đăng nhập hoặc mật khẩu không đúng",
  "accounts.fault.signInMerged":
    "Tài khoản này đã được gộp vào một tài khoản khác của bạn. Hãy đăng nhập bằng tài khoản kia, hoặc hỏi cán bộ xã, phường nếu có nhầm lẫn",
  "accounts.fault.signInAmbiguous":
    "Nhiều người dùng chung số điện thoại này. Hãy đăng nhập bằng tên tài khoản",
} as const;
