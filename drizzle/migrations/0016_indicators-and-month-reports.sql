CREATE TABLE "indicator_facts" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"indicator_id" text NOT NULL,
	"period" text NOT NULL,
	"figure" text NOT NULL,
	"value" double precision,
	"words" text,
	"source" text,
	"as_of" date,
	"recorded_by" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "month_report_decisions" (
	"report_id" text PRIMARY KEY NOT NULL,
	"decision" text NOT NULL,
	"comment" text,
	"decided_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "month_report_decisions_comment_check" CHECK ("month_report_decisions"."decision" = 'accepted' or "month_report_decisions"."comment" is not null)
);
--> statement-breakpoint
CREATE TABLE "month_report_figures" (
	"report_id" text NOT NULL,
	"measure" text NOT NULL,
	"up_to" integer,
	"fresh" integer,
	"added" integer NOT NULL,
	"removed" integer NOT NULL,
	CONSTRAINT "month_report_figures_report_id_measure_pk" PRIMARY KEY("report_id","measure")
);
--> statement-breakpoint
CREATE TABLE "month_report_people" (
	"report_id" text NOT NULL,
	"stage" text NOT NULL,
	"person_id" text NOT NULL,
	"change" text NOT NULL,
	"reason" text NOT NULL,
	"since" date NOT NULL,
	"sex" text,
	"birth_year" integer NOT NULL,
	CONSTRAINT "month_report_people_report_id_stage_person_id_change_pk" PRIMARY KEY("report_id","stage","person_id","change")
);
--> statement-breakpoint
CREATE TABLE "month_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_code" text NOT NULL,
	"month" text NOT NULL,
	"version" integer NOT NULL,
	"previous_id" text,
	"adults" integer,
	"adults_estimated" boolean NOT NULL,
	"adults_as_of" date,
	"adults_source" text,
	"sent_by" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "programmes" ADD COLUMN "indicators" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "indicator_facts" ADD CONSTRAINT "indicator_facts_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_report_decisions" ADD CONSTRAINT "month_report_decisions_report_id_month_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."month_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_report_decisions" ADD CONSTRAINT "month_report_decisions_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_report_figures" ADD CONSTRAINT "month_report_figures_report_id_month_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."month_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_report_people" ADD CONSTRAINT "month_report_people_report_id_month_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."month_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_reports" ADD CONSTRAINT "month_reports_commune_code_communes_code_fk" FOREIGN KEY ("commune_code") REFERENCES "public"."communes"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "month_reports" ADD CONSTRAINT "month_reports_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_facts_period_idx" ON "indicator_facts" USING btree ("period","indicator_id","figure","id");--> statement-breakpoint
CREATE UNIQUE INDEX "month_reports_version_key" ON "month_reports" USING btree ("commune_code","month","version");--> statement-breakpoint
CREATE INDEX "month_reports_month_idx" ON "month_reports" USING btree ("month","commune_code");