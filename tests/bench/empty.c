/* Nothing, linked to the same libraries: the floor of any start. */
int
main(void)
{
	return 0;
}
