/** Words of the menu of the administration. */
export const adminMenu = {
  "adminMenu.navigation": "Administration pages",
  "adminMenu.menu": "Administration: {page}",
  "adminMenu.overview": "Progress",
  "adminMenu.people": "Find people",
  "adminMenu.completions": "Completions",
  "adminMenu.twins": "Possible duplicates",
  "adminMenu.months": "Reporting periods",
  "adminMenu.indicators": "Indicators",
  "adminMenu.roles": "Roles",
  "adminMenu.audit": "Audit log",
  "adminMenu.groupPeople": "Learners",
  "adminMenu.groupClasses": "Classes and help",
  "adminMenu.groupFigures": "Figures and reports",
  "adminMenu.groupTrust": "Oversight",
} as const;
