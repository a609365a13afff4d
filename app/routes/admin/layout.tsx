/** The frame of all administration pages: the way between them, for whoever has more than one of them. Protects nothing; each page guards itself. */
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { guard } from "~/features/accounts/guard.server";
import { hasRole } from "~/features/accounts/viewer";
import { AdminMenu } from "~/ui/admin-menu";

export const loader = guard(["commune-officer", "province-admin", "source-trainer"], ({ viewer }) => ({
  administers: hasRole(viewer, "commune-officer", "province-admin"),
  wholeProvince: hasRole(viewer, "province-admin"),
}));

export default function AdminLayout() {
  const { pathname } = useLocation();
  const { administers, wholeProvince } = useLoaderData<typeof loader>();
  return (
    <>
      {administers && <AdminMenu path={pathname} wholeProvince={wholeProvince} />}
      <Outlet />
    </>
  );
}
