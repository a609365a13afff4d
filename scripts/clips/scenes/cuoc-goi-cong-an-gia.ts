/** The call from “the police”: how it presses, and the three things to do. */
import { button, type Clip, control, field, ONWARD } from "../clip";

export const fakePolice: Clip = {
  target: "content/topics/1-chuyen-doi-so/media/cuoc-goi-cong-an-gia",
  poster: 0,
  scenes: [
    {
      caption: "Số lạ xưng công an, dọa khóa VNeID. Giục gấp và dọa là dấu hiệu lừa đảo.",
      moves: [
        { open: "/chuyen-de/chuyen-doi-so/thuc-hanh/cong-an-gia" },
        { tap: button("Bắt đầu thực hành") },
      ],
      seconds: 3.5,
    },
    {
      caption: "DỪNG: hẹn ra công an phường hỏi, rồi cúp máy. Không phải là bất lịch sự.",
      moves: [{ tap: control("“Mai tôi ra công an phường hỏi”, rồi cúp máy") }],
      seconds: 3.5,
    },
    {
      caption: "Tin nhắn kèm đường dẫn lạ: không mở. Cài vào là kẻ gian điều khiển được máy.",
      moves: [{ tap: ONWARD }, { tap: control("Không mở") }],
      seconds: 3.5,
    },
    {
      caption: "Xin mã OTP: không đọc chữ số nào. Mã này là chìa khóa két tiền của bạn.",
      moves: [{ tap: ONWARD }, { tap: control("Không đọc mã, cúp máy") }],
      seconds: 3.5,
    },
    {
      caption: "KIỂM TRA: tự đến hỏi công an phường. Đừng gọi lại số vừa gọi cho mình.",
      moves: [{ tap: ONWARD }, { tap: control("Đến trực tiếp công an phường để hỏi") }],
      seconds: 3.5,
    },
    {
      caption: "BÁO: giữ số máy và tin nhắn làm bằng chứng, kể cho hàng xóm cùng tránh.",
      moves: [
        { tap: ONWARD },
        { set: field("Giữ lại số máy và tin nhắn") },
        { set: field("Kể cho hàng xóm biết") },
        { tap: control("Xong") },
      ],
      seconds: 3.5,
    },
  ],
};
