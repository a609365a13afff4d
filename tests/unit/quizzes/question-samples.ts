/** One question of every type, as an author writes it. The contract test asks for one of each. */
export const SAMPLES: Record<string, string> = {
  single: `<Question id="mot-dung" type="single" lesson="bai-mot" difficulty="easy">
Việc nào là **chuyển đổi số**?

- [ ] Quét giấy thành tệp
- [x] Đổi cách làm để bà con bớt đi lại
- [ ] Mua thêm máy tính

> Quét giấy mới chỉ là số hóa.
</Question>`,
  multiple: `<Question id="nhieu-dung" type="multiple" difficulty="hard">
Dấu hiệu nào cho thấy tin lừa đảo? (Chọn mọi ý đúng)

- [x] Giục làm gấp
- [x] Đòi mã OTP
- [ ] Có tên của phường
- [x] Phải bấm đường dẫn lạ
- [ ] Nói về quà cho người cao tuổi

> Giục gấp, đòi mã, đường dẫn lạ là dấu hiệu lừa đảo.
</Question>`,
  "true-false": `<Question id="dung-sai" type="true-false">
Cúp máy rồi đến hỏi công an xã là cách làm đúng.

- [x] Đúng
- [ ] Sai

> Dừng lại, rồi tự mình hỏi người thật.
</Question>`,
};
