/** The frame of all administration pages: the way between them. Protects nothing; each page guards itself. */
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { hasRole } from "~/features/accounts/viewer";
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";

interface Entry {
  href: string;
  label: MessageKey;
  /** Only for administrators of the whole province. */
  provinceOnly?: boolean;
  /** Beginnings of the addresses that belong to it, where they are not just those below `href`. */
  below?: readonly string[];
}

const ENTRIES: Entry[] = [
  { href: "/quan-tri", label: "coverage.navOverview", below: ["/quan-tri/xa-phuong/"] },
  {
    href: "/quan-tri/nguoi",
    label: "coverage.navPeople",
    below: ["/quan-tri/nguoi/", "/quan-tri/the-dang-nhap"],
  },
  { href: "/quan-tri/lop-hoc", label: "classes.title" },
  { href: "/quan-tri/kiem-tra-giam-sat", label: "supervised.title" },
  { href: "/quan-tri/nguoi-ho-tro", label: "helpers.adminTitle" },
  { href: "/quan-tri/gia-dinh-so", label: "households.adminTitle" },
  { href: "/ho-tro/ghi-nhanh", label: "outreach.nav" },
  { href: "/quan-tri/danh-sach", label: "rosters.nav" },
  { href: "/quan-tri/hoan-thanh", label: "coverage.navCompletions" },
  { href: "/quan-tri/dan-so", label: "figures.title" },
  { href: "/quan-tri/trung-lap", label: "coverage.navTwins" },
  { href: "/quan-tri/canh-bao", label: "flags.title" },
  { href: "/quan-tri/chung-nhan", label: "common.certificates" },
  {
    href: "/quan-tri/tep-xuat",
    label: "reports.filesTitle",
    below: ["/quan-tri/tep-xuat/", "/quan-tri/xuat-tep/", "/quan-tri/mau-bao-cao"],
  },
  { href: "/quan-tri/ky-bao-cao", label: "coverage.navMonths" },
  { href: "/quan-tri/chi-tieu", label: "coverage.navIndicators", provinceOnly: true },
  { href: "/quan-tri/yeu-cau-du-lieu", label: "personalData.queue.nav" },
  { href: "/quan-tri/phan-quyen", label: "coverage.navRoles", provinceOnly: true },
  { href: "/quan-tri/nhat-ky", label: "coverage.navAudit", provinceOnly: true },
];

export const loader = guard(["commune-officer", "province-admin"], ({ viewer }) => ({
  wholeProvince: hasRole(viewer, "province-admin"),
}));

export default function AdminLayout() {
  const t = useT();
  const { pathname } = useLocation();
  const { wholeProvince } = useLoaderData<typeof loader>();
  const current = ({ href, below = [`${href}/`] }: Entry) => {
    if (pathname === href) return "page";
    return below.some((beginning) => pathname.startsWith(beginning)) ? "true" : undefined;
  };
  const entries = ENTRIES.filter((entry) => wholeProvince || !entry.provinceOnly);
  const here = entries.find((entry) => current(entry));
  const links = entries.map((entry) => (
    <a key={entry.href} href={entry.href} aria-current={current(entry)}>
      {t(entry.label)}
    </a>
  ));
  return (
    <>
      {/* A row where there is room for it; on a phone one line that opens. Only one of them is ever shown. */}
      <nav className="admin-nav admin-nav-row pills no-print" aria-label={t("coverage.adminNavigation")}>
        {links}
      </nav>
      <details className="admin-nav admin-nav-menu no-print">
        <summary>{t("coverage.adminMenu", { page: here ? t(here.label) : "" })}</summary>
        <nav className="pills" aria-label={t("coverage.adminNavigation")}>
          {links}
        </nav>
      </details>
      <Outlet />
    </>
  );
}
