/** A small practice with one of everything: a press, fields, a decision with consequences, a change of role and day. */
import type { Scenario } from "~/features/simulations/scenario";

export const SAMPLE: Scenario = {
  version: 1,
  title: "Thử",
  summary: "",
  minutes: 1,
  roles: [
    { id: "van-thu", name: "Văn thư" },
    { id: "lanh-dao", name: "Lãnh đạo" },
  ],
  screens: [
    {
      id: "trang-chu",
      title: "Trang chủ",
      device: "computer",
      parts: [{ menu: ["Văn bản đến", "Văn bản đi"] }],
    },
    {
      id: "phieu",
      title: "Phiếu",
      device: "computer",
      parts: [
        {
          fields: [
            { label: "Loại", options: ["Công văn", "Báo cáo"] },
            { label: "Số", hint: "như trên văn bản" },
            { label: "Cần phúc đáp", tick: true },
          ],
        },
        { buttons: ["Lưu", "Nhập lại"] },
      ],
    },
  ],
  steps: [
    {
      id: "mo",
      role: "van-thu",
      day: 1,
      screen: "trang-chu",
      task: "Mở văn bản đến.",
      click: "Văn bản đến",
      right: "Đúng chỗ.",
      wrong: "Không phải chỗ này.",
      slips: [{ label: "Văn bản đi", says: "Đó là nơi gửi ra." }],
      article: "Điều 20",
    },
    {
      id: "dien",
      role: "van-thu",
      day: 1,
      screen: "phieu",
      task: "Điền phiếu.",
      fill: [
        { field: "Loại", is: ["Công văn"], because: "Trên văn bản ghi thế." },
        { field: "Số", is: ["12/UBND"], because: "Chép số của nơi gửi." },
        { field: "Cần phúc đáp", is: ["x"], because: "Nơi gửi chờ trả lời." },
      ],
      click: "Lưu",
      right: "Đã lưu.",
      slips: [],
    },
    {
      id: "chon",
      role: "lanh-dao",
      day: 2,
      screen: "trang-chu",
      task: "Chọn cách.",
      choose: [
        { label: "Trả lời", right: true, says: "Phải trả lời.", next: "xong" },
        { label: "Kết thúc", right: false, says: "Mất dấu.", next: "bi-nhac" },
        { label: "Chờ", right: false, says: "Không chờ." },
      ],
      right: "",
      slips: [],
    },
    {
      id: "xong",
      role: "lanh-dao",
      day: 2,
      screen: "phieu",
      task: "Lưu lại.",
      click: "Lưu",
      right: "Xong.",
      slips: [],
      next: "end",
    },
    {
      id: "bi-nhac",
      role: "van-thu",
      day: 3,
      screen: "trang-chu",
      task: "Xem lại.",
      click: "Văn bản đến",
      right: "Quá hạn rồi.",
      slips: [],
      next: "qua-han",
    },
  ],
  endings: [
    { id: "end", title: "Xong", text: "Tốt." },
    { id: "qua-han", title: "Quá hạn", text: "Làm lại." },
  ],
  paths: [
    { name: "Kết thúc sớm", slips: [{ step: "chon", label: "Kết thúc" }], score: 0.5, ends: "qua-han" },
    { name: "Chờ đã", slips: [{ step: "chon", label: "Chờ" }], score: 0.75, ends: "end" },
  ],
};
