/** The header: name, navigation for who is looking, the trial banner. */
import { useT } from "~/i18n/context";
import type { MessageKey } from "~/i18n/translate";

interface HeaderViewer {
  fullName: string;
  authors: boolean;
  /** And has no way to classes through the administration. */
  teaches: boolean;
  helps: boolean;
  administers: boolean;
  /** Signed in by password alone, and more is needed for the rest. */
  awaitsSecondFactor: boolean;
}

export function SiteHeader({
  viewer,
  demo,
  path,
}: {
  viewer: HeaderViewer | null;
  demo: boolean;
  path: string;
}) {
  const t = useT();
  const entries: [href: string, label: MessageKey][] = [["/#chuyen-de", "common.topics"]];
  if (viewer) entries.push(["/hoc", "common.learning"], ["/chung-nhan", "common.certificates"]);
  else entries.push(["/dang-ky", "common.signUp"]);
  if (viewer?.authors) entries.push(["/giang-vien", "common.authoring"]);
  if (viewer?.teaches) entries.push(["/quan-tri/lop-hoc", "common.classes"]);
  if (viewer?.helps) entries.push(["/ho-tro", "common.helping"]);
  if (viewer?.administers) entries.push(["/quan-tri", "common.administration"]);
  if (viewer?.awaitsSecondFactor) entries.push(["/dang-nhap/xac-nhan", "common.secondFactor"]);
  return (
    <header className={viewer ? "site-header site-header-signed-in" : "site-header"}>
      <a className="skip-link" href="#noi-dung">
        {t("common.skip")}
      </a>
      {demo && <p className="demo-banner">{t("common.demoBanner")}</p>}
      <div className="site-header-row">
        <a className="brand" href="/">
          <img src="/icon.svg" alt="" width="40" height="40" />
          <span>{t("common.siteName")}</span>
        </a>
        <div className="site-account">
          {viewer ? (
            <>
              <a
                href="/tai-khoan"
                aria-current={path === "/tai-khoan" ? "page" : undefined}
                title={t("common.account")}
              >
                {viewer.fullName}
              </a>
              <form method="post" action="/dang-xuat">
                <button type="submit" className="button button-quiet">
                  {t("common.signOut")}
                </button>
              </form>
            </>
          ) : (
            <a className="button" href="/dang-nhap">
              {t("common.signIn")}
            </a>
          )}
        </div>
        <nav className="site-nav" aria-label={t("common.mainNavigation")}>
          {entries.map(([href, label]) => (
            <a key={href} href={href} aria-current={isCurrent(path, href) ? "page" : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function isCurrent(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
