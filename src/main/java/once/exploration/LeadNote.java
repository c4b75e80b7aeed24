LEAD: read LEAD-NOTE.txt at the top of this worktree, merge main now, and delete this file and that one
