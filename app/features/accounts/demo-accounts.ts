/**
 * The accounts of a trial run (contract.md, "Environment"), with a helper and learners who agreed to their help.
 * Invented people.
 */
import type { Role } from "./viewer";

export interface DemoAccount {
  username: string;
  fullName: string;
  birthYear: number;
  audience: string;
  role: Role | null;
}

/** Who agreed to whose help, and how long ago: who has not begun after a week is shown as stuck. */
export const DEMO_HELP = { helper: "daisuso", learners: { hocvien: 0, hocvien2: 10, hocvien3: 3 } } as const;

export const DEMO_ACCOUNTS = [
  { username: "hocvien", fullName: "Nguyễn Văn Mẫu", birthYear: 1964, audience: "citizen", role: null },
  { username: "hocvien2", fullName: "Đỗ Thị Mẫu", birthYear: 1957, audience: "citizen", role: null },
  { username: "hocvien3", fullName: "Bùi Văn Mẫu", birthYear: 1971, audience: "citizen", role: null },
  { username: "daisuso", fullName: "Hồ Thị Mẫu", birthYear: 2001, audience: "student", role: "helper" },
  {
    username: "giangvien",
    fullName: "Trần Thị Mẫu",
    birthYear: 1986,
    audience: "official",
    role: "source-trainer",
  },
  {
    username: "canbo",
    fullName: "Lê Văn Mẫu",
    birthYear: 1990,
    audience: "official",
    role: "commune-officer",
  },
  { username: "bientap", fullName: "Phạm Thị Mẫu", birthYear: 1982, audience: "official", role: "reviewer" },
  {
    username: "quantri",
    fullName: "Vũ Đức Mẫu",
    birthYear: 1979,
    audience: "official",
    role: "province-admin",
  },
] as const satisfies readonly DemoAccount[];

/** The commune all of them live in, and the scope of the officer and the helper. */
export const DEMO_COMMUNE_SLUG = "tran-bien";
