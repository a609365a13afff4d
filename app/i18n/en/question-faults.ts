/** What can be wrong with a question of a bank. */
export const questionFaults = {
  "lessons.fault.question-type":
    "There is no question type “{type}”. Known types: {known}. The type may be left out.",
  "lessons.fault.question-no-explanation":
    "The question has no explanation. Write it last, each line beginning with >.",
  "lessons.fault.question-no-options":
    "The question has no options. Write one a line, beginning with - [ ] or - [x].",
  "lessons.fault.question-no-prompt": "There is no question text before the options.",
  "lessons.fault.question-text-after-options":
    "Only the explanation may follow the options. Move this before them.",
  "lessons.fault.question-option-without-box": "This option has no box. Begin the line with - [ ] or - [x].",
  "lessons.fault.question-same-option-twice": "This option is the same as one above.",
  "lessons.fault.question-one-option": "A question takes at least two options.",
  "lessons.fault.question-option-count": "This type of question takes exactly {wanted} options.",
  "lessons.fault.question-no-right-option": "No option is right. Mark the right one with [x].",
  "lessons.fault.question-several-right-options":
    '{count} options are marked right, and this type takes one. If several are right, write type="multiple".',
} as const;
