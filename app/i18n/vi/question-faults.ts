/** What can be wrong with a question of a bank. */
export const questionFaults = {
  "lessons.fault.question-type":
    "Loại câu hỏi “{type}” chưa có. Các loại dùng được: {known}. Có thể bỏ trống type.",
  "lessons.fault.question-no-explanation":
    "Câu hỏi thiếu lời giải thích. Viết ở cuối câu, mỗi dòng bắt đầu bằng dấu >.",
  "lessons.fault.question-no-options":
    "Câu hỏi chưa có phương án. Mỗi phương án một dòng, bắt đầu bằng - [ ] hoặc - [x].",
  "lessons.fault.question-no-prompt": "Chưa có lời hỏi trước các phương án.",
  "lessons.fault.question-text-after-options":
    "Sau các phương án chỉ được có lời giải thích. Chuyển phần này lên trước.",
  "lessons.fault.question-option-without-box": "Phương án này thiếu ô. Bắt đầu dòng bằng - [ ] hoặc - [x].",
  "lessons.fault.question-same-option-twice": "Phương án này trùng với một phương án ở trên.",
  "lessons.fault.question-one-option": "Câu hỏi cần ít nhất hai phương án.",
  "lessons.fault.question-option-count": "Loại câu hỏi này cần đúng {wanted} phương án.",
  "lessons.fault.question-no-right-option": "Chưa có phương án đúng. Đánh dấu [x] vào phương án đúng.",
  "lessons.fault.question-several-right-options":
    'Câu này có {count} phương án đúng, loại này chỉ được một. Nếu đúng là nhiều, ghi type="multiple".',
} as const;
