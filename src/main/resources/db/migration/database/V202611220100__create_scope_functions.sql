-- Who is asking, as bound to the transaction by the portal. A custom setting that was used once is '' afterwards, not
-- null. In policies write (select portal_scope()): it is then evaluated once a statement, not once a row.
create function portal_scope() returns text
    language sql stable parallel safe
    return nullif(current_setting('portal.scope', true), '');

create function portal_care_system() returns bigint
    language sql stable parallel safe
    return nullif(current_setting('portal.care_system', true), '')::bigint;

-- True for the people and jobs of the study, who see the rows of all care systems.
create function portal_sees_all_care_systems() returns boolean
    language sql stable parallel safe
    return portal_scope() in ('study', 'administration', 'study-job');

-- True where direct identifiers of all care systems may be seen.
create function portal_sees_all_identifiers() returns boolean
    language sql stable parallel safe
    return portal_scope() in ('administration', 'study-job');

revoke create on schema public from public;
grant usage on schema public to ${app_role};

-- Once for every table that holds a care system's rows: the system itself and the study see them.
create procedure portal_isolate(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy own_rows on %s using (care_system_id = (select portal_care_system()) '
                   'or (select portal_sees_all_care_systems()))', target);
end
$$;
revoke execute on procedure portal_isolate from public;

-- The same for tables with direct identifiers, of which analysts see no row.
create procedure portal_isolate_identifiers(target regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('create policy own_rows on %s using (care_system_id = (select portal_care_system()) '
                   'or (select portal_sees_all_identifiers()))', target);
end
$$;
revoke execute on procedure portal_isolate_identifiers from public;

comment on table flyway_schema_history is 'No row-level security: versions of the schema, not read by the application';
