/** The menu of the administration: groups of pages, and the pages of the group one is in. Protects nothing. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";

interface Page {
  href: string;
  label: MessageKey;
  /** Only for administrators of the whole province. */
  provinceOnly?: boolean;
  /** Beginnings of the addresses that belong to it, where they are not just those below `href`. */
  below?: readonly string[];
}

interface Group {
  label: MessageKey;
  pages: readonly Page[];
}

const GROUPS: readonly Group[] = [
  {
    label: "adminMenu.overview",
    pages: [{ href: "/quan-tri", label: "adminMenu.overview", below: ["/quan-tri/xa-phuong/"] }],
  },
  {
    label: "adminMenu.groupPeople",
    pages: [
      {
        href: "/quan-tri/nguoi",
        label: "adminMenu.people",
        below: ["/quan-tri/nguoi/", "/quan-tri/the-dang-nhap"],
      },
      { href: "/quan-tri/danh-sach", label: "rosters.nav" },
      {
        href: "/quan-tri/trung-lap",
        label: "adminMenu.twins",
        below: ["/quan-tri/trung-lap/", "/quan-tri/gop-tai-khoan"],
      },
      { href: "/quan-tri/gia-dinh-so", label: "households.adminTitle" },
    ],
  },
  {
    label: "adminMenu.groupClasses",
    pages: [
      { href: "/quan-tri/lop-hoc", label: "classes.title" },
      { href: "/quan-tri/kiem-tra-giam-sat", label: "supervised.title" },
      { href: "/quan-tri/nguoi-ho-tro", label: "helpers.adminTitle" },
      { href: "/ho-tro/ghi-nhanh", label: "outreach.nav" },
    ],
  },
  {
    label: "adminMenu.groupFigures",
    pages: [
      { href: "/quan-tri/hoan-thanh", label: "adminMenu.completions" },
      { href: "/quan-tri/chung-nhan", label: "common.certificates" },
      { href: "/quan-tri/dan-so", label: "figures.title" },
      { href: "/quan-tri/vneid", label: "vneid.nav", provinceOnly: true },
      { href: "/quan-tri/co-quan", label: "workplaces.title" },
      { href: "/quan-tri/ky-bao-cao", label: "adminMenu.months" },
      { href: "/quan-tri/chi-tieu", label: "adminMenu.indicators", provinceOnly: true },
      {
        href: "/quan-tri/tep-xuat",
        label: "reports.filesTitle",
        below: ["/quan-tri/tep-xuat/", "/quan-tri/xuat-tep/", "/quan-tri/mau-bao-cao"],
      },
    ],
  },
  {
    label: "adminMenu.groupTrust",
    pages: [
      { href: "/quan-tri/canh-bao", label: "flags.title" },
      { href: "/quan-tri/yeu-cau-du-lieu", label: "personalData.queue.nav" },
      { href: "/quan-tri/phan-quyen", label: "adminMenu.roles", provinceOnly: true },
      { href: "/quan-tri/thoi-han-luu-giu", label: "retention.title", provinceOnly: true },
      { href: "/quan-tri/ban-do-du-lieu", label: "dataMap.title", provinceOnly: true },
      { href: "/quan-tri/nhat-ky", label: "adminMenu.audit", provinceOnly: true },
    ],
  },
];

/** `aria-current` of a page's entry at an address: the page itself, one below it, or neither. */
function currentAt({ href, below = [`${href}/`] }: Page, path: string): "page" | "true" | undefined {
  if (path === href) return "page";
  return below.some((beginning) => path.startsWith(beginning)) ? "true" : undefined;
}

/**
 * Two rows where there is room: the groups, then the pages of the open group. On a phone one line that opens
 * into all groups. Only one of the two is ever shown. A group leads to its first page.
 */
export function AdminMenu({ path, wholeProvince }: { path: string; wholeProvince: boolean }) {
  const t = useT();
  const groups = GROUPS.map(({ label, pages }) => ({
    label,
    pages: pages.filter((page) => wholeProvince || !page.provinceOnly),
  }));
  const openGroup = groups.find(({ pages }) => pages.some((page) => currentAt(page, path)));
  const openPage = openGroup?.pages.find((page) => currentAt(page, path));
  return (
    <>
      <nav className="admin-nav admin-nav-row no-print" aria-label={t("adminMenu.navigation")}>
        <div className="admin-nav-groups">
          {groups.map((group) => (
            <a
              key={group.label}
              href={group.pages[0]?.href}
              aria-current={
                group === openGroup ? (path === group.pages[0]?.href ? "page" : "true") : undefined
              }
            >
              {t(group.label)}
            </a>
          ))}
        </div>
        {openGroup && openGroup.pages.length > 1 && <PageLinks pages={openGroup.pages} path={path} />}
      </nav>
      <details className="admin-nav admin-nav-menu no-print">
        <summary>{t("adminMenu.menu", { page: openPage ? t(openPage.label) : "" })}</summary>
        <nav aria-label={t("adminMenu.navigation")}>
          {groups.map((group) => (
            <section key={group.label}>
              {group.pages.length > 1 && <p className="admin-nav-group">{t(group.label)}</p>}
              <PageLinks pages={group.pages} path={path} />
            </section>
          ))}
        </nav>
      </details>
    </>
  );
}

function PageLinks({ pages, path }: { pages: readonly Page[]; path: string }) {
  const t = useT();
  return (
    <div className="pills">
      {pages.map((page) => (
        <a key={page.href} href={page.href} aria-current={currentAt(page, path)}>
          {t(page.label)}
        </a>
      ))}
    </div>
  );
}
