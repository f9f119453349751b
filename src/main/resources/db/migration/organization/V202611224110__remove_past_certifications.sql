-- An earlier certification that was recorded wrongly can be taken out; the audit trail keeps what it was.
create policy delete_in_administration on past_certification as restrictive for delete
    using ((select portal_scope()) = 'administration');
grant delete on past_certification to ${app_role};
