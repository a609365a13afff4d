-- What was sent, answered and written stands: the figures of a locked month can be shown again to the last digit.
CREATE TRIGGER month_reports_append_only BEFORE UPDATE OR DELETE ON "month_reports" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER month_report_figures_append_only BEFORE UPDATE OR DELETE ON "month_report_figures" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER month_report_people_append_only BEFORE UPDATE OR DELETE ON "month_report_people" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER month_report_decisions_append_only BEFORE UPDATE OR DELETE ON "month_report_decisions" FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER indicator_facts_append_only BEFORE UPDATE OR DELETE ON "indicator_facts" FOR EACH ROW EXECUTE FUNCTION refuse_change();
