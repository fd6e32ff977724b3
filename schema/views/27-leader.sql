-- Who was a leader of the bureau when: list is leader_posts or deputy_posts,
-- as the policy of that time names the posts.
CREATE VIEW leader(person, list, post, since, until) AS
SELECT p.person, l.name, p.post, max(p.since, l.since), min(p.until, l.until)
  FROM policy_list l
  JOIN post p ON p.post = l.value
 WHERE l.name IN ('leader_posts', 'deputy_posts')
   AND p.since <= l.until AND p.until >= l.since;
