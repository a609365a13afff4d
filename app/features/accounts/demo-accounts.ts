/** The accounts of a trial run (contract.md, "Environment"). Invented people. */
import type { Role } from "./viewer";

export interface DemoAccount {
  username: string;
  fullName: string;
  birthYear: number;
  audience: string;
  role: Role | null;
}

export const DEMO_ACCOUNTS = [
  { username: "hocvien", fullName: "Nguyễn Văn Mẫu", birthYear: 1964, audience: "citizen", role: null },
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

/** The commune all of them live in, and the officer's scope. */
export const DEMO_COMMUNE_SLUG = "tran-bien";
