-- Where the portal sends no e-mail the inviter sees a link once, to hand it on.
alter table invitation add column link_seen boolean not null default false;
