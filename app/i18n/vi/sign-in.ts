/** Words of features/sign-in. */
export const signIn = {
  "signIn.byProvider": "Đăng nhập bằng {name}",
  "signIn.fault.cancelled": "Bạn đã dừng ở {name} nên chưa đăng nhập. Hãy thử lại khi sẵn sàng",
  "signIn.fault.stale":
    "Lần đăng nhập bằng {name} này đã quá giờ hoặc bắt đầu ở một cửa sổ khác. Hãy bấm “Đăng nhập bằng {name}” một lần nữa",
  "signIn.fault.unreachable":
    "Chưa kết nối được với {name}. Hãy thử lại sau ít phút hoặc đăng nhập bằng cách khác",
  "signIn.fault.refused":
    "{name} không nhận yêu cầu đăng nhập. Hãy đăng nhập bằng cách khác và báo giúp người quản trị",
  "signIn.fault.untrusted":
    "Câu trả lời của {name} không xác minh được nên đã bị bỏ. Hãy thử lại hoặc đăng nhập bằng cách khác",
  "signIn.fault.closed": "Tài khoản liên kết với {name} đã bị khóa. Hãy hỏi cán bộ xã, phường nơi bạn sống",
  "signIn.fault.merged":
    "Tài khoản liên kết với {name} đã được gộp vào tài khoản khác của bạn. Hãy đăng nhập tài khoản còn lại, rồi liên kết lại trong Tài khoản",
  "signIn.fault.elsewhere":
    "Tài khoản {name} này đang mở một tài khoản khác ở đây. Nếu cả hai là của bạn, hãy nhờ cán bộ xã, phường gộp lại",
  "signIn.registerTitle": "Tạo tài khoản bằng {name}",
  "signIn.registerLead":
    "{name} đã xác nhận bạn là ai. Hãy xem lại, điền phần còn thiếu và đồng ý để bắt đầu học. Không cần đặt mật khẩu.",
  "signIn.register": "Tạo tài khoản",
  "signIn.notMe": "Không phải tôi, dừng lại",
  "signIn.linkTitle": "Liên kết {name} với tài khoản",
  "signIn.linkOwn":
    "Liên kết {name} với tài khoản đang mở của {person}? Từ lần sau, bạn vào tài khoản này bằng {name}.",
  "signIn.linkAddsId": "Số định danh {id} mà {name} xác nhận sẽ được ghi vào tài khoản này.",
  "signIn.linkTwin":
    "Ở đây còn một tài khoản khác có cùng số định danh. Sau khi liên kết, cán bộ xã, phường sẽ thấy cả hai và hỏi bạn trước khi gộp.",
  "signIn.link": "Liên kết",
  "signIn.linkAgainLead":
    "Để chắc chắn chính bạn đang cầm máy, hãy đăng nhập lại tài khoản của {person} rồi liên kết.",
  "signIn.linkAgain": "Đăng nhập lại",
  "signIn.existsLead":
    "Số định danh mà {name} xác nhận đã có trong một tài khoản ở đây. Nếu là tài khoản của bạn, hãy đăng nhập bằng mật khẩu hoặc thẻ và mã PIN của tài khoản đó, rồi bấm liên kết.",
  "signIn.existsDoor": "Đăng nhập để liên kết",
  "signIn.existsNotMine": "Tôi không có hoặc không vào được tài khoản đó",
  "signIn.existsNew":
    "Bạn vẫn có thể tạo tài khoản mới. Cán bộ xã, phường sẽ thấy hai tài khoản cùng số định danh và hỏi bạn trước khi gộp.",
  "signIn.newAccount": "Tạo tài khoản mới",
  "signIn.listedTitle": "Có phải tài khoản của bạn không?",
  "signIn.listedLead":
    "Cán bộ đã ghi tên bạn vào danh sách học. Thông tin dưới đây trùng với điều {name} xác nhận.",
  "signIn.listedConfirm": "Đúng là của tôi, vào học",
  "signIn.officerLead":
    "Số định danh mà {name} xác nhận đã có trong danh sách ở đây, nhưng họ tên hoặc ngày sinh không khớp. Hãy nhờ cán bộ xã, phường xem lại.",
  "signIn.linkFault.differentId":
    "Số định danh trong tài khoản này khác số mà {name} xác nhận, nên không liên kết được. Nếu đây không phải tài khoản của bạn, hãy đăng xuất",
  "signIn.linkFault.alreadyOther":
    "Tài khoản này đã liên kết với một tài khoản {name} khác. Hãy bỏ liên kết cũ trước",
  "signIn.linkFault.elsewhere":
    "Tài khoản {name} này đang mở một tài khoản khác ở đây. Nếu cả hai là của bạn, hãy nhờ cán bộ xã, phường gộp lại",
  "signIn.waysTitle": "Cách đăng nhập",
  "signIn.waysDoor": "Liên kết hoặc bỏ liên kết {name}",
  "signIn.waysLead": "Bạn vào được tài khoản này bằng các cách sau.",
  "signIn.way.password": "Tài khoản và mật khẩu",
  "signIn.way.card": "Thẻ và mã PIN",
  "signIn.waysNone": "Chưa có cách nào.",
  "signIn.linkedSince": "{name}, liên kết từ {at}",
  "signIn.unlink": "Bỏ liên kết",
  "signIn.unlinkOnly":
    "Đây là cách đăng nhập duy nhất của bạn nên chưa bỏ được. Hãy nhờ cán bộ xã, phường cấp thẻ đăng nhập trước",
  "signIn.linkDoor": "Liên kết {name}",
  "signIn.done.linked": "Đã liên kết. Từ lần sau bạn có thể đăng nhập bằng {name}.",
  "signIn.done.unlinked": "Đã bỏ liên kết.",
} as const;
