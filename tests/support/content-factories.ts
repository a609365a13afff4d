/** Small content trees in folders of their own, removed when the test is over. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path; undefined leaves one of the defaults out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bdhvs-content-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === undefined) {
      rmSync(file, { recursive: true, force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="9" height="9"/></svg>\n';

export const COMMUNES = `code,slug,name,type,full_name,valid_from,valid_to,former_province,formed_from,area_km2,population,population_as_of,population_source
26041,tran-bien,Trấn Biên,phuong,Phường Trấn Biên,2025-07-01,,Đồng Nai,,30.5,197060,2024-12-31,hồ sơ sắp xếp
26248,trang-bom,Trảng Bom,xa,Xã Trảng Bom,2025-07-01,2026-04-29,Đồng Nai,,60,80000,2024-12-31,hồ sơ sắp xếp
26248,trang-bom,Trảng Bom,phuong,Phường Trảng Bom,2026-04-30,,Đồng Nai,,60,80000,2024-12-31,hồ sơ sắp xếp
`;

export function lessonText(title: string, body = "Một đoạn văn.", head = ""): string {
  return `---\ntitle: ${title}\n${head}---\n\n${body}\n`;
}

export function questionText(id: string, lesson = "bai-dau", prompt = "Việc nào đúng?"): string {
  return `<Question id="${id}" lesson="${lesson}">\n${prompt}\n\n- [x] Việc này\n- [ ] Việc kia\n\n> Vì thế.\n</Question>\n`;
}

/** One topic with two lessons, a picture and two questions, and two communes. */
export const SMALL_TREE: Files = {
  "programme.yaml": "name: Chương trình thử\n",
  "places/communes.csv": COMMUNES,
  "topics/1-mot/topic.yaml": "title: Chuyên đề một\n",
  "topics/1-mot/01-bai-dau.mdx": lessonText(
    "Bài đầu",
    '## Mở đầu\n\nXem hình.\n\n<Figure src="media/hinh.svg" alt="Một hình vuông" />',
  ),
  "topics/1-mot/02-bai-hai.mdx": lessonText("Bài hai"),
  "topics/1-mot/media/hinh.svg": SVG,
  "topics/1-mot/questions.mdx": `${questionText("cau-1")}\n${questionText("cau-2", "bai-hai")}`,
};

/** A small tree, with some files changed, added or left out. */
export function makeTree(changes: Files = {}): string {
  return writeFiles(makeFolder(), { ...SMALL_TREE, ...changes });
}
