/** The data map of practices. */
import * as schema from "../schema/simulations";
import { basic, CONTENT_HASH, ID, mapTable, none, PERSON, sensitive, TOPIC } from "./map-table";

const OPEN = { basis: "none", kept: "programme", readers: ["public"] } as const;

export const simulations = [
  mapTable(schema.simulations, {
    purpose: ["Bài thực hành", "Practices"],
    ...OPEN,
    columns: {
      id: ID,
      slug: none("Địa chỉ", "Address"),
      currentRevisionId: none("Bản đang dùng", "The one in use"),
      retiredAt: none("Lúc ngừng dùng", "When it was retired"),
    },
  }),
  mapTable(schema.simulationRevisions, {
    purpose: ["Kịch bản thực hành, mỗi lần sửa một bản", "Scenarios, one a change"],
    ...OPEN,
    columns: {
      id: ID,
      simulationId: none("Bài thực hành", "The practice"),
      number: none("Số của bản", "Number"),
      source: none("Lời văn gốc", "The source"),
      sourceHash: CONTENT_HASH,
      title: none("Tên", "Title"),
      minutes: none("Số phút", "Minutes"),
      body: none("Kịch bản", "The scenario"),
      createdAt: none("Lúc tạo", "When it was made"),
    },
  }),
  mapTable(schema.topicSimulations, {
    purpose: ["Bài thực hành của chuyên đề", "Practices of topics"],
    ...OPEN,
    columns: {
      topicId: TOPIC,
      simulationId: none("Bài thực hành", "The practice"),
      position: none("Thứ tự", "Order"),
      required: none("Có bắt buộc", "Whether it is required"),
    },
  }),
  mapTable(schema.simulationRuns, {
    purpose: ["Lượt thực hành và kết quả", "Practices that were played, and results"],
    basis: "consent-or-duty",
    kept: "results",
    readers: ["self"],
    columns: {
      id: ID,
      personId: PERSON,
      simulationId: none("Bài thực hành", "The practice"),
      revisionId: none("Bản đã làm", "The one that was played"),
      key: none("Tên của lượt, để không ghi hai lần", "Name of the run, so that it is not stored twice"),
      actions: sensitive("Các bước đã bấm, đã điền", "What was pressed and filled in", {
        kept: "practice-actions",
      }),
      stepsRight: basic("Số bước đúng", "Right steps"),
      stepsTotal: none("Tổng số bước", "Steps in all"),
      errors: basic("Số lần sai", "Mistakes"),
      reachedEnd: basic("Đã làm đến cuối", "Whether it came to the end"),
      durationSeconds: basic("Thời gian làm", "Time it took"),
      finishedAt: basic("Lúc làm xong", "When it was finished"),
    },
  }),
];
